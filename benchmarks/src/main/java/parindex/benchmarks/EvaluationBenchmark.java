package parindex.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import parindex.scoring.Results;
import parindex.scoring.ScoreSheet;
import parindex.scoring.ScoringEngine;
import parindex.scoring.spi.ScoringRules;

/** The engine against a hand-written loop, on one thread. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 3, jvmArgsAppend = {"-Xmx512m", "-XX:+UseSerialGC"})
public class EvaluationBenchmark {

    @Param({"100", "1000", "3321", "10000"})
    int units;

    private ScoreSheet decided;
    private ScoreSheet withNotApplicable;
    private HandWritten handWritten;

    @Setup(Level.Trial)
    public void makeSheets() {
        decided = Workload.sheet(units, Workload.Entries.DECIDED);
        withNotApplicable = Workload.sheet(units, Workload.Entries.DECIDED_WITH_NOT_APPLICABLE);
        handWritten = new HandWritten(decided);
    }

    /** Sums only, hand-written. */
    @Benchmark
    public Object handWritten() {
        return handWritten.sums();
    }

    /** Sums, caps, index and rank of every unit; a decided score at every leaf. */
    @Benchmark
    public Results engineDecided() {
        return ScoringEngine.evaluate(decided, ScoringRules.none());
    }

    /** As {@link #engineDecided}, with one leaf in fifty not applicable. */
    @Benchmark
    public Results engineWithNotApplicable() {
        return ScoringEngine.evaluate(withNotApplicable, ScoringRules.none());
    }
}

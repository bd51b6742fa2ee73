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

/** Every score derived from inputs by eight kinds of rule, a quarter of them with fractions that have no decimal form. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 2, jvmArgsAppend = {"-Xmx512m", "-XX:+UseSerialGC"})
public class DerivationBenchmark {

    @Param({"1000", "3321"})
    int units;

    private ScoreSheet inputs;

    @Setup(Level.Trial)
    public void makeSheet() {
        inputs = Workload.sheet(units, Workload.Entries.INPUTS);
    }

    @Benchmark
    public Results engineDerived() {
        return ScoringEngine.evaluate(inputs, ScoringRules.none());
    }
}

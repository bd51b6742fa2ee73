package parindex.durability;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/** What a {@link RecordingProcess} and those before it on the same data have said. */
final class Told {

    /** What was under way when a process was killed. */
    record Moment(String transaction, boolean backingUp) {
    }

    private final Map<String, Long> acknowledged = new TreeMap<>();
    private final List<String> failures = new ArrayList<>();
    private final Map<String, Long> begun = new HashMap<>();
    private Map<String, Long> atBackup = Map.of();
    private Map<String, Long> inBackup = Map.of();
    private String transaction = "outside";
    private long total;

    /** Number of the last act of a kind that was acknowledged; 0 if none. */
    long last(String kind) {
        return acknowledged.getOrDefault(kind, 0L);
    }

    /** What had been acknowledged before the last acknowledged backup began: must be in it. */
    long lastInBackup(String kind) {
        return inBackup.getOrDefault(kind, 0L);
    }

    /** Acknowledgements of all kinds of all processes. */
    long total() {
        return total;
    }

    List<String> failures() {
        return failures;
    }

    Moment moment() {
        return new Moment(transaction, begun.getOrDefault(RecordingProcess.BACKUP, 0L) > last(RecordingProcess.BACKUP));
    }

    /** A next process begins with what was found; an act may be there without its acknowledgement. */
    void restart(Map<Act, Long> found) {
        found.forEach((act, n) -> acknowledged.put(act.name(), n));
        begun.clear();
        failures.clear();
        transaction = "outside";
    }

    /** Whether the line acknowledges an act. */
    boolean hear(String line) {
        String[] parts = line.split(" ", 3);
        switch (parts[0]) {
            case RecordingProcess.BEGUN -> {
                begun.put(parts[1], Long.valueOf(parts[2]));
                if (parts[1].equals(RecordingProcess.BACKUP)) {
                    atBackup = Map.copyOf(acknowledged);
                }
            }
            case RecordingProcess.DONE -> {
                assertEquals(last(parts[1]) + 1, Long.parseLong(parts[2]), line);
                acknowledged.put(parts[1], Long.valueOf(parts[2]));
                total++;
                if (parts[1].equals(RecordingProcess.BACKUP)) {
                    inBackup = atBackup;
                }
                return true;
            }
            case RecordingProcess.TRANSACTION -> transaction = parts[1].equals("end") ? "outside" : parts[1];
            case RecordingProcess.FAILED -> failures.add(parts[1] + " " + parts[2]);
            default -> {
            }
        }
        return false;
    }

    /** The arguments with which a next process goes on. */
    List<String> arguments() {
        List<String> arguments = new ArrayList<>();
        ToLongFunction<String> first = kind -> last(kind) + 1;
        for (Act act : Act.values()) {
            arguments.addAll(List.of(act.name(), Long.toString(first.applyAsLong(act.name()))));
        }
        for (String kind : List.of(RecordingProcess.STORE, RecordingProcess.BACKUP)) {
            arguments.addAll(List.of(kind, Long.toString(first.applyAsLong(kind))));
        }
        return arguments;
    }
}

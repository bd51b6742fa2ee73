package parindex.durability;

import java.io.ByteArrayInputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import parindex.assessment.AssessmentStore;
import parindex.assessment.StoreException;
import parindex.backup.Backups.Progress;
import parindex.evidence.BlobLimits;
import parindex.evidence.EvidenceException;
import parindex.values.problem.BadInputException;
import parindex.values.text.Message;

/**
 * The child process of {@link KilledCycleTest}: seven threads act for ever, as fast as they can, and acknowledge each act after the call
 * has returned. Standard output has one line for each thing that happens: see the constants.
 */
final class RecordingProcess {

    /** The process runs; nothing is opened yet. */
    static final String UP = "up";
    /** The stores are open. */
    static final String OPEN = "open";
    /** A call begins: kind of act and number. */
    static final String BEGUN = "begun";
    /** A call has returned: kind of act and number. */
    static final String DONE = "done";
    /** A call has failed, and its thread ends: kind of act, and in the rest of the line the message. */
    static final String FAILED = "failed";
    /** A transaction begins, has done its work and is committed: {@code work}, {@code commit}, {@code end}. */
    static final String TRANSACTION = "transaction";
    /** Kinds besides the {@link Act}s: a content that no record names, and a backup. */
    static final String STORE = "STORE";
    static final String BACKUP = "BACKUP";

    private static final int LONGEST = 1_000_000;

    private final Path directory;
    private final Cycle cycle;
    private final Map<String, Long> next = new ConcurrentHashMap<>();
    private final FileOutputStream out;

    private RecordingProcess(Path directory, FileOutputStream out) {
        this.directory = directory;
        this.out = out;
        cycle = new Cycle(directory.resolve("data"), directory.resolve("data"), Cycle.NOW, this::watched);
        cycle.store.auditHead();
    }

    /** The arguments: folder, then kind of act and its first number for each kind. */
    public static void main(String[] arguments) {
        FileOutputStream out = new FileOutputStream(FileDescriptor.out);
        say(out, UP);
        RecordingProcess process = new RecordingProcess(Path.of(arguments[0]), out);
        for (int i = 1; i < arguments.length; i += 2) {
            process.next.put(arguments[i], Long.parseLong(arguments[i + 1]));
        }
        say(out, OPEN);
        process.run();
    }

    static Path backup(Path directory) {
        return directory.resolve("backups").resolve("parindex.zip");
    }

    private void run() {
        forEver(() -> act(Act.RECORD));
        forEver(() -> act(Act.REPLY));
        forEver(() -> {
            act(Act.APPRAISE_FIRST);
            act(Act.REQUEST);
        });
        forEver(() -> act(Act.APPRAISE_SECOND));
        forEver(() -> act(Act.SUPPLY));
        forEver(() -> {
            act(Act.ATTACH);
            act(STORE, n -> cycle.blobs.put(new ByteArrayInputStream(Act.content(n, STORE)), BlobLimits.of(STORE, LONGEST)));
        });
        forEver(() -> act(BACKUP, n -> cycle.backups.backup(Cycle.ADMIN, backup(directory), Progress.NONE)));
    }

    /** Until it fails. */
    private static void forEver(Runnable acts) {
        new Thread(() -> {
            try {
                for (;;) {
                    acts.run();
                }
            } catch (Ended e) {
                // Said already.
                return;
            }
        }).start();
    }

    private void act(Act act) {
        act(act.name(), n -> act.perform(cycle, n));
    }

    private void act(String kind, LongConsumer work) {
        long n = next.get(kind);
        say(out, BEGUN + " " + kind + " " + n);
        try {
            work.accept(n);
        } catch (StoreException e) {
            throw failed(kind, e.problem());
        } catch (EvidenceException e) {
            throw failed(kind, e.problem());
        } catch (BadInputException e) {
            say(out, FAILED + " " + kind + " " + e.problems().get(0).in(Message.VIETNAMESE));
            throw new Ended();
        }
        next.put(kind, n + 1);
        say(out, DONE + " " + kind + " " + n);
    }

    private Ended failed(String kind, Message message) {
        say(out, FAILED + " " + kind + " " + message.in(Message.VIETNAMESE));
        return new Ended();
    }

    /** The store, saying when it is inside a transaction. */
    private AssessmentStore watched(AssessmentStore store) {
        return (AssessmentStore) Proxy.newProxyInstance(AssessmentStore.class.getClassLoader(), new Class<?>[] {AssessmentStore.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("write")) {
                        write(store, arguments[0]);
                        return null;
                    }
                    try {
                        return method.invoke(store, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @SuppressWarnings("unchecked") // The argument of AssessmentStore.write.
    private void write(AssessmentStore store, Object work) {
        store.write(writer -> {
            say(out, TRANSACTION + " work");
            ((Consumer<AssessmentStore.Writer>) work).accept(writer);
            say(out, TRANSACTION + " commit");
        });
        say(out, TRANSACTION + " end");
    }

    /** Unbuffered and in one write: what was said has left this process. */
    private static void say(FileOutputStream out, String line) {
        synchronized (out) {
            try {
                out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final class Ended extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}

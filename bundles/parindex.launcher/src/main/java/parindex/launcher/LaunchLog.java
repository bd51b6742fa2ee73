package parindex.launcher;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import org.apache.felix.framework.Logger;

/**
 * {@code logs/launch.log}: what happened outside the logging bundles, above all stack traces of a start that failed. It holds the
 * last start only; {@code logs/parindex.log} belongs to Logback inside the framework.
 */
final class LaunchLog extends Logger {
    private final Path file;

    /** @throws IOException if the file cannot be written */
    LaunchLog(Path directory) throws IOException {
        this.file = directory.resolve("launch.log");
        Files.deleteIfExists(file);
        setLogLevel(LOG_WARNING);
    }

    Path file() {
        return file;
    }

    /**
     * Sends java.util.logging here instead of to the console, where it would mix with the output of a command: warnings and
     * worse. Some libraries, SPI-Fly among them, know no other way to log.
     */
    void takeOverJavaLogging() {
        LogManager.getLogManager().reset();
        java.util.logging.Logger.getLogger("").addHandler(new Handler() {
            @Override
            public void publish(LogRecord entry) {
                if (entry.getLevel().intValue() >= Level.WARNING.intValue()) {
                    write(entry.getLoggerName() + ": " + entry.getMessage(), Optional.ofNullable(entry.getThrown()));
                }
            }

            @Override
            public void flush() {
                // Each entry is written at once.
            }

            @Override
            public void close() {
                // No file is held open.
            }
        });
    }

    synchronized void write(String text, Optional<Throwable> problem) {
        StringWriter entry = new StringWriter();
        PrintWriter writer = new PrintWriter(entry);
        writer.println(Instant.now() + " " + text);
        problem.ifPresent(throwable -> throwable.printStackTrace(writer));
        try {
            Files.writeString(file, entry.toString(), StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            // The disk is full or the directory gone: the program has a better way to notice than its log.
            return;
        }
    }

    @Override
    protected void doLog(int level, String message, Throwable throwable) {
        write(message, Optional.ofNullable(throwable));
    }
}

package parindex.modules.internal.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parindex.assessment.RefusedActionException;
import parindex.assessment.StoreException;
import parindex.modules.Arrival;
import parindex.modules.Outcome;
import parindex.values.problem.BadInputException;
import parindex.values.text.LocalizedText;
import parindex.values.text.Message;

/**
 * The watched folder. It is looked at from time to time, since the notices of file systems do not come from network shares; a file is taken
 * when it has not changed between two looks. Afterwards it lies in {@code accepted} or, beside a text with the reasons, in {@code refused}.
 */
final class DropFolder implements AutoCloseable {

    static final String ACCEPTED = "accepted";
    static final String REFUSED = "refused";

    private static final Logger LOG = LoggerFactory.getLogger(DropFolder.class);
    private static final long SECONDS = 2;
    private static final String FILES = "*.{jar,zip,far}";
    /** Stands between the languages in the text with the reasons. */
    private static final String BETWEEN = "\n\n";
    private static final int MOST = 20;

    /** How a file looked: when it looks the same again, whoever wrote it is done. */
    private record Look(long size, long modified) {
    }

    private final Path folder;
    private final Function<Path, Outcome> taker;
    private final Clock clock;
    private final Consumer<Arrival> told;
    private final Map<Path, Look> seen = new HashMap<>();
    private ScheduledExecutorService watcher;

    /**
     * @param taker installs a file, or throws what the services of modules throw
     * @param told  is told of every file that was dealt with
     */
    DropFolder(Path folder, Function<Path, Outcome> taker, Clock clock, Consumer<Arrival> told) {
        this.folder = folder;
        this.taker = taker;
        this.clock = clock;
        this.told = told;
    }

    void watch() {
        watcher = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "parindex-modules-drop");
            thread.setDaemon(true);
            return thread;
        });
        watcher.scheduleWithFixedDelay(this::lookAndLog, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    private void lookAndLog() {
        try {
            look();
        } catch (IOException | RuntimeException e) {
            // An exception would end the watching for good.
            LOG.warn("The watched folder could not be looked at: {}", folder, e);
        }
    }

    /** One look at the folder. */
    void look() throws IOException {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, FILES)) {
            files.forEach(found::add);
        }
        seen.keySet().retainAll(found);
        for (Path file : found) {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            Look look = new Look(attributes.size(), attributes.lastModifiedTime().toMillis());
            if (attributes.isRegularFile() && look.equals(seen.put(file, look))) {
                seen.remove(file);
                take(file);
            }
        }
    }

    private void take(Path file) throws IOException {
        try {
            Outcome outcome = taker.apply(file);
            LOG.info("Installed from the watched folder: {}", outcome.id());
            put(file, outcome.notices().isEmpty() ? ACCEPTED : REFUSED, outcome.notices());
        } catch (BadInputException e) {
            put(file, REFUSED, e.problems().stream().flatMap(p -> Stream.of(p.what(), p.remedy())).toList());
        } catch (RefusedActionException e) {
            put(file, REFUSED, e.reasons());
        } catch (StoreException e) {
            // Not the fault of the file: it is tried again.
            LOG.warn("Not taken now: {}", file, e);
        }
    }

    private void put(Path file, String where, List<Message> reasons) throws IOException {
        Path target = Files.createDirectories(folder.resolve(where)).resolve(file.getFileName());
        Files.move(file, target, StandardCopyOption.REPLACE_EXISTING);
        Instant now = clock.instant();
        Files.setLastModifiedTime(target, FileTime.from(now));
        LocalizedText text = LocalizedText.of(lines(reasons, Message.VIETNAMESE), lines(reasons, Locale.ENGLISH));
        Files.deleteIfExists(reasons(target));
        if (!reasons.isEmpty()) {
            LOG.warn("Refused in the watched folder: {}: {}", target, text.in(Locale.ENGLISH));
            Files.writeString(reasons(target), text.vietnamese() + BETWEEN + text.in(Locale.ENGLISH) + "\n", StandardCharsets.UTF_8);
        }
        told.accept(new Arrival(target, now, where.equals(ACCEPTED), text));
    }

    private static String lines(List<Message> reasons, Locale locale) {
        return reasons.stream().map(r -> r.in(locale)).collect(Collectors.joining("\n"));
    }

    private static Path reasons(Path file) {
        return file.resolveSibling(file.getFileName() + ".txt");
    }

    /** What was dealt with, the latest first. */
    List<Arrival> arrivals() {
        List<Arrival> arrivals = new ArrayList<>();
        for (String where : List.of(ACCEPTED, REFUSED)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder.resolve(where), FILES)) {
                for (Path file : files) {
                    arrivals.add(new Arrival(file, Files.getLastModifiedTime(file).toInstant(), where.equals(ACCEPTED), read(reasons(file))));
                }
            } catch (NoSuchFileException e) {
                LOG.trace("Nothing was {} yet", where, e);
            } catch (IOException e) {
                LOG.warn("Not readable: {}", folder.resolve(where), e);
            }
        }
        arrivals.sort(Comparator.comparing(Arrival::at).reversed());
        return arrivals.subList(0, Math.min(arrivals.size(), MOST));
    }

    private static LocalizedText read(Path reasons) throws IOException {
        if (!Files.exists(reasons)) {
            return LocalizedText.of("");
        }
        String[] languages = Files.readString(reasons, StandardCharsets.UTF_8).strip().split(BETWEEN, 2);
        return LocalizedText.of(languages[0], languages[languages.length - 1]);
    }

    /** Lets a file that is being taken be finished; nobody is interrupted. */
    @Override
    public void close() {
        if (watcher != null) {
            watcher.shutdown();
        }
    }
}

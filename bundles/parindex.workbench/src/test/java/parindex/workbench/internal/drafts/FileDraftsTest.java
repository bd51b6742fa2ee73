package parindex.workbench.internal.drafts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parindex.workbench.drafts.Drafts;

class FileDraftsTest {

    private static final Drafts.Key KEY = new Drafts.Key("work", "r-2020", "SNV/1", "bích");
    private static final Map<String, String> VALUES = Map.of("C1.1/ô #=:", "Dòng một\nDòng hai: \\u0041 = #", "C2", " 1,5\t", "empty", "");
    private static final Function<Map<String, String>, Map<String, String>> AS_IT_IS = values -> values;

    @TempDir
    Path folder;

    private static void save(FileDrafts store, Map<String, String> values) {
        store.save(KEY, values, problem -> { throw new AssertionError(problem); });
    }

    private List<Path> files() throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    @Test
    void everythingComesBackAsItWasTyped() {
        FileDrafts store = new FileDrafts(folder.resolve("new"));
        save(store, VALUES);
        assertEquals(new Drafts.Found<>(VALUES, Optional.empty()), store.load(KEY, AS_IT_IS));
        assertEquals(Map.of(), store.load(new Drafts.Key("work", "r-2020", "SNV/1", "an"), AS_IT_IS).drafts(), "of another person");
        assertEquals(Map.of(), store.load(new Drafts.Key("other", "r-2020", "SNV/1", "bích"), AS_IT_IS).drafts(), "of another work");
        save(store, Map.of("C2", "2"));
        store.close();
        assertEquals(Map.of("C2", "2"), new FileDrafts(folder.resolve("new")).load(KEY, AS_IT_IS).drafts(),
                "the program was closed and started");
    }

    @Test
    void noDraftsLeaveNoFile() throws Exception {
        FileDrafts store = new FileDrafts(folder);
        save(store, VALUES);
        save(store, Map.of());
        assertEquals(Map.of(), store.load(KEY, AS_IT_IS).drafts());
        assertEquals(List.of(), files());
    }

    @Test
    void aDamagedFileIsPutAsideAndNamed() throws Exception {
        FileDrafts store = new FileDrafts(folder);
        save(store, VALUES);
        store.load(KEY, AS_IT_IS);
        Path file = files().get(0);
        String whole = Files.readString(file);
        Function<Map<String, String>, Integer> reader = values -> Integer.parseInt(values.getOrDefault("C2", "0").strip());
        for (String damaged : List.of("", "x", whole.substring(0, whole.length() / 2), "format=1\\u00", whole, whole.replace("bích", "an"))) {
            Files.writeString(file, damaged);
            Drafts.Found<Integer> found = store.load(KEY, reader);
            assertEquals(0, found.drafts());
            assertEquals(damaged, Files.readString(Path.of(found.aside().orElseThrow())), "nothing of it is lost");
            assertTrue(Files.notExists(file));
        }
    }

    @Test
    void aFullOrMissingDiskIsToldAndTheDraftBeforeStays() throws Exception {
        Path blocked = Files.writeString(folder.resolve("a-file"), "x");
        CompletableFuture<Exception> told = new CompletableFuture<>();
        new FileDrafts(blocked.resolve("drafts")).save(KEY, VALUES, told::complete);
        assertTrue(told.get() instanceof java.io.IOException, told::toString);
    }
}

package parindex.workbench.selfassessment.internal.drafts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parindex.workbench.selfassessment.internal.model.LeafDraft;
import parindex.workbench.selfassessment.internal.model.NoteDraft;

class FileDraftsTest {

    private static final Drafts.Key KEY = new Drafts.Key("r-2020", "SNV/1", "bích");
    private static final LeafDraft DRAFT = new LeafDraft(7, new TreeMap<>(Map.of("late.num", "1.2 #=x")), " 1,5\t", true,
            "Dòng một\nDòng hai: \\u0041 = #",
            new NoteDraft("1/KH", "hôm qua", "", "mục II", Optional.empty()),
            List.of(new NoteDraft("", "", "Trích yếu", "", Optional.of("d-1")), NoteDraft.NONE));

    @TempDir
    Path folder;

    @Test
    void everythingComesBackAsItWasTyped() {
        Map<String, LeafDraft> drafts = Map.of("C1.1/seen", DRAFT, "C2", LeafDraft.EMPTY.withScore("2"));
        assertEquals(drafts, DraftText.read(KEY, DraftText.write(KEY, drafts)));
        FileDrafts store = new FileDrafts(folder.resolve("new"));
        store.save(KEY, drafts, problem -> { throw new AssertionError(problem); });
        assertEquals(new Drafts.Found(drafts, Optional.empty()), store.load(KEY));
        assertEquals(Map.of(), store.load(new Drafts.Key("r-2020", "SNV/1", "an")).drafts(), "of another person");
        store.save(KEY, Map.of("C2", DRAFT), problem -> { throw new AssertionError(problem); });
        store.close();
        assertEquals(Map.of("C2", DRAFT), new FileDrafts(folder.resolve("new")).load(KEY).drafts(), "the program was closed and started");
    }

    @Test
    void noDraftsLeaveNoFile() throws Exception {
        FileDrafts store = new FileDrafts(folder);
        store.save(KEY, Map.of("C2", DRAFT), problem -> { throw new AssertionError(problem); });
        store.save(KEY, Map.of(), problem -> { throw new AssertionError(problem); });
        assertEquals(Map.of(), store.load(KEY).drafts());
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(), files.toList());
        }
    }

    @Test
    void aDamagedFileIsPutAsideAndNamed() throws Exception {
        FileDrafts store = new FileDrafts(folder);
        store.save(KEY, Map.of("C2", DRAFT), problem -> { throw new AssertionError(problem); });
        store.load(KEY);
        Path file;
        try (Stream<Path> files = Files.list(folder)) {
            file = files.findFirst().orElseThrow();
        }
        String whole = Files.readString(file);
        for (String damaged : List.of("", "x", whole.substring(0, whole.length() / 2), "format=1\\u00",
                whole.replace("files=2", "files=x"))) {
            Files.writeString(file, damaged);
            Drafts.Found found = store.load(KEY);
            assertEquals(Map.of(), found.drafts());
            assertEquals(damaged, Files.readString(Path.of(found.aside().orElseThrow())), "nothing of it is lost");
            assertTrue(Files.notExists(file));
        }
    }

    @Test
    void aFullOrMissingDiskIsToldAndTheDraftBeforeStays() throws Exception {
        Path blocked = Files.writeString(folder.resolve("a-file"), "x");
        CompletableFuture<Exception> told = new CompletableFuture<>();
        new FileDrafts(blocked.resolve("drafts")).save(KEY, Map.of("C2", DRAFT), told::complete);
        assertTrue(told.get() instanceof java.io.IOException, told::toString);
    }
}

package parindex.store.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parindex.assessment.AppliedImport;
import parindex.assessment.ImportChange;
import parindex.assessment.ImportKind;
import parindex.assessment.StoreException;

/** Imports of tables, what their columns meant, and units that go again. */
class ImportStoreTest {

    private static final List<ImportChange> CHANGES = List.of(new ImportChange("A", "", "", "Sở A"),
            new ImportChange("B", "aliases", "một|hai\\|ba", "một", 17));

    @TempDir
    Path directory;
    private EmbeddedStore store;

    @BeforeEach
    void open() {
        store = Samples.store(directory);
        Samples.write(store, w -> {
            w.putUnits(List.of(Samples.unit("A"), Samples.unit("B")));
            w.addRound(Samples.round("r", List.of("A")));
        });
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void anImportIsKeptWithItsChangesAndIsUndoneOnce() throws Exception {
        AppliedImport units = Samples.applied(ImportKind.UNITS, Optional.empty());
        AppliedImport members = Samples.applied(ImportKind.MEMBERS, Optional.of("r"));
        long[] ids = new long[2];
        Samples.write(store, w -> {
            ids[0] = w.addImport(units, CHANGES, Map.of());
            ids[1] = w.addImport(members, List.of(), Map.of());
            assertEquals(CHANGES, w.importChanges(ids[0]));
        });
        AppliedImport.Undone undone = new AppliedImport.Undone("b", Samples.NOON);
        Samples.write(store, w -> w.addImportUndo(ids[1], undone));
        store.close();
        store = Samples.store(directory);
        assertEquals(List.of(with(units, ids[0], Optional.empty()), with(members, ids[1], Optional.of(undone))), store.imports());
        assertEquals(CHANGES, store.importChanges(ids[0]));
        assertEquals(List.of(), store.importChanges(ids[1]));
        assertThrows(StoreException.class, () -> Samples.write(store, w -> w.addImportUndo(ids[1], undone)));
        assertThrows(StoreException.class, () -> Samples.write(store, w -> w.addImportUndo(ids[1] + 1, undone)));
        assertThrows(StoreException.class, () -> Samples.write(store,
                w -> w.addImport(Samples.applied(ImportKind.VALUES, Optional.of("none")), List.of(), Map.of())));
    }

    private static AppliedImport with(AppliedImport applied, long id, Optional<AppliedImport.Undone> undone) {
        return new AppliedImport(id, applied.kind(), applied.roundId(), applied.file(), applied.sha256(), applied.actor(), applied.at(),
                undone);
    }

    @Test
    void theLatestMeaningOfAHeadingIsRememberedForItsKind() {
        AppliedImport units = Samples.applied(ImportKind.UNITS, Optional.empty());
        Samples.write(store, w -> {
            w.addImport(units, List.of(), Map.of("Mã", "code", "Ghi chú", ""));
            w.addImport(units, List.of(), Map.of("Ghi chú", "aliases", "Tên", "name"));
        });
        assertEquals(Map.of("Mã", "code", "Ghi chú", "aliases", "Tên", "name"), store.importColumns(ImportKind.UNITS));
        assertEquals(Map.of(), store.importColumns(ImportKind.MEMBERS));
    }

    @Test
    void aUnitGoesOnlyIfNothingRefersToIt() {
        assertEquals(Set.of("A"), store.unitsInUse(Set.of("A", "B", "none")));
        assertThrows(StoreException.class, () -> Samples.write(store, w -> w.removeUnits(Set.of("A", "B"))));
        assertEquals(2, store.units().size());
        Samples.write(store, w -> w.removeUnits(Set.of("B")));
        assertEquals(List.of("A"), store.units().stream().map(u -> u.code()).toList());
        Samples.write(store, w -> w.putUnits(List.of(Samples.unit("B"))));
        assertEquals(List.of(Samples.unit("A"), Samples.unit("B")), store.units());
        Samples.write(store, w -> w.addEarlierImport(Samples.earlierImport("B")));
        assertEquals(Set.of("A", "B"), store.unitsInUse(Set.of("A", "B")));
    }

    @Test
    void aChangeThatIsNotRecordedIsRefused() {
        assertThrows(IllegalStateException.class, () -> store.write(w -> w.addImport(Samples.applied(ImportKind.UNITS, Optional.empty()),
                CHANGES,
                Map.of())));
        assertEquals(List.of(), store.imports());
    }
}

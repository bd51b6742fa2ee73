package parindex.assessment.internal.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static parindex.assessment.internal.Refusals.forbidden;
import static parindex.assessment.internal.Refusals.invalid;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parindex.assessment.MemoryStore;
import parindex.assessment.audit.AuditEvent;
import parindex.assessment.cycle.SettingDefinition;
import parindex.assessment.internal.TestClock;
import parindex.assessment.internal.Time;
import parindex.assessment.people.Session;
import parindex.assessment.people.User;
import parindex.values.text.LocalizedText;
import parindex.values.text.Message;

class StoredSettingsTest {

    private static final Session ADMIN = new Session("admin", true);

    private final MemoryStore store = new MemoryStore();
    private final TestClock clock = new TestClock();
    private final StoredSettings settings = new StoredSettings(store, new Time(clock));
    private final SettingDefinition files = new Numbers("files.most", "20");

    @BeforeEach
    void users() {
        store.write(w -> {
            w.putUser(new User("admin", "admin", true, true, Optional.empty(), 0, Optional.empty()));
            w.putUser(new User("lan", "Lan", false, true, Optional.empty(), 0, Optional.empty()));
            w.record(new AuditEvent(clock.instant(), "admin", "user.added", Optional.empty(), Optional.empty(), "", "", ""));
        });
        settings.addDefinition(files);
    }

    @Test
    void aDefaultCountsUntilSomethingIsSetAndAgainWhenItIsEmptied() {
        assertEquals("20", settings.value("files.most"));
        settings.set(ADMIN, "files.most", " 30 ");
        assertEquals("30", settings.value("files.most"));
        settings.set(ADMIN, "files.most", "");
        assertEquals("20", settings.value("files.most"));
        List<AuditEvent> events = store.audit().stream().map(r -> r.event()).toList();
        assertEquals(new AuditEvent(clock.instant(), "admin", "setting.changed", Optional.empty(), Optional.empty(), "files.most",
                "20 (default)", "30"), events.get(1));
        assertEquals("20 (default)", events.get(2).after());
    }

    @Test
    void theFilesOfAnEntryAreAWholeNumberInRange() {
        EntrySettings entries = new EntrySettings();
        SettingDefinition.Key key = entries.keys().get(0);
        assertEquals("20", key.defaultValue());
        assertEquals(Optional.empty(), entries.check(key.key(), " 1000 "));
        for (String wrong : List.of("0", "1001", "nhiều", "")) {
            assertEquals("limits.files", entries.check(key.key(), wrong).orElseThrow().key(), wrong);
        }
    }

    @Test
    void whatChangesNothingIsNotRecorded() {
        settings.set(ADMIN, "files.most", "");
        assertEquals(1, store.audit().size());
    }

    @Test
    void valuesKeysAndPeopleThatDoNotFit() {
        invalid("setting.wrong", () -> settings.set(ADMIN, "files.most", "nhiều"));
        invalid("setting.unknown", () -> settings.set(ADMIN, "files.least", "1"));
        forbidden("access.forbidden", () -> settings.set(new Session("lan", false), "files.most", "1"));
        assertThrows(IllegalArgumentException.class, () -> settings.value("files.least"));
        assertEquals(Map.of(), store.settings());
    }

    @Test
    void modulesComeAndGo() {
        SettingDefinition other = new Numbers("a.b", "1");
        settings.addDefinition(other);
        settings.set(ADMIN, "a.b", "2");
        assertEquals("{a.b=2, files.most=20}", settings.all().toString());
        settings.removeDefinition(other);
        assertEquals("{files.most=20}", settings.all().toString());
        assertThrows(IllegalArgumentException.class, () -> settings.value("a.b"));
        settings.addDefinition(other);
        assertEquals("2", settings.value("a.b"));
    }

    /** One setting that takes digits. */
    private record Numbers(String key, String usual) implements SettingDefinition {

        @Override
        public List<Key> keys() {
            return List.of(new Key(key, usual, LocalizedText.of("Số", "Number")));
        }

        @Override
        public Optional<Message> check(String name, String value) {
            return value.matches("[0-9]+") ? Optional.empty()
                    : Optional.of(Message.of(StoredSettings.class, "setting.unknown", name, value));
        }
    }
}

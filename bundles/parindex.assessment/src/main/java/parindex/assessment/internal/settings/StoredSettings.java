package parindex.assessment.internal.settings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import parindex.assessment.AssessmentStore;
import parindex.assessment.RefusedActionException;
import parindex.assessment.RefusedActionException.Kind;
import parindex.assessment.audit.AuditAction;
import parindex.assessment.audit.AuditEvent;
import parindex.assessment.cycle.RoundClock;
import parindex.assessment.cycle.SettingDefinition;
import parindex.assessment.cycle.Settings;
import parindex.assessment.internal.Access;
import parindex.assessment.people.Operation;
import parindex.assessment.people.Session;
import parindex.values.text.Message;
import parindex.values.text.VietnameseText;

/**
 * Settings in the store, as the modules that are there define them. A module that goes takes its keys along; what was set for them stays in
 * the store and counts again when the module is back.
 */
@Component
public final class StoredSettings implements Settings {

    private final AssessmentStore store;
    private final RoundClock clock;
    private final List<SettingDefinition> definitions = new CopyOnWriteArrayList<>();

    @Activate
    public StoredSettings(@Reference AssessmentStore store, @Reference RoundClock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addDefinition(SettingDefinition definition) {
        definitions.add(definition);
    }

    void removeDefinition(SettingDefinition definition) {
        definitions.remove(definition);
    }

    @Override
    public String value(String key) {
        Defined defined = defined(key).orElseThrow(() -> new IllegalArgumentException("no module defines the setting " + key));
        return store.settings().getOrDefault(key, defined.key().defaultValue());
    }

    @Override
    public Map<String, String> all() {
        Map<String, String> set = store.settings();
        Map<String, String> all = new TreeMap<>();
        definitions.forEach(d -> d.keys().forEach(k -> all.putIfAbsent(k.key(), set.getOrDefault(k.key(), k.defaultValue()))));
        return all;
    }

    @Override
    public void set(Session session, String key, String value) {
        String wanted = VietnameseText.nfc(value).strip();
        store.write(writer -> {
            Access.of(writer, session, Optional.empty()).require(Operation.MAINTAIN);
            Defined defined = defined(key).orElseThrow(() -> invalid("setting.unknown", key, String.join(", ", all().keySet())));
            if (!wanted.isEmpty()) {
                defined.definition().check(key, wanted).ifPresent(wrong -> {
                    throw invalid("setting.wrong", key, wanted, wrong);
                });
            }
            String before = writer.settings().getOrDefault(key, "");
            if (before.equals(wanted)) {
                return;
            }
            writer.putSetting(key, wanted);
            writer.record(new AuditEvent(clock.now(writer), session.user(), AuditAction.SETTING_CHANGED, Optional.empty(), Optional.empty(),
                    key, shown(before, defined.key()), shown(wanted, defined.key())));
        });
    }

    private static String shown(String value, SettingDefinition.Key key) {
        return value.isEmpty() ? key.defaultValue() + " (default)" : value;
    }

    /** A key and who defines it. */
    private record Defined(SettingDefinition definition, SettingDefinition.Key key) {
    }

    private Optional<Defined> defined(String key) {
        return definitions.stream().flatMap(d -> d.keys().stream().filter(k -> k.key().equals(key)).map(k -> new Defined(d, k)))
                .findFirst();
    }

    private static RefusedActionException invalid(String key, Object... arguments) {
        return new RefusedActionException(Kind.INVALID, Message.of(StoredSettings.class, key, arguments));
    }
}

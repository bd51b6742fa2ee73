package parindex.evidence.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import parindex.assessment.cycle.SettingDefinition;
import parindex.evidence.EvidencePolicy;
import parindex.values.problem.BadInputException;
import parindex.values.text.Message;

/** What an administrator can set about evidence files. */
@Component
public final class EvidenceSettings implements SettingDefinition {

    @Override
    public List<Key> keys() {
        Map<String, String> defaults = EvidencePolicy.DEFAULT.toSettings();
        return List.of(EvidencePolicy.MAX_FILE_BYTES, EvidencePolicy.FORBIDDEN_TYPES).stream()
                .map(key -> new Key(key, defaults.get(key), Message.of(EvidenceSettings.class, "title." + key).localized(),
                        Message.of(EvidenceSettings.class, "meaning." + key).localized())).toList();
    }

    @Override
    public Optional<Message> check(String key, String value) {
        try {
            EvidencePolicy.from(Map.of(key, value));
            return Optional.empty();
        } catch (BadInputException e) {
            return Optional.of(e.problems().get(0).remedy());
        }
    }
}

package parindex.assessment.internal.settings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import parindex.assessment.RefusedActionException;
import parindex.assessment.cycle.EntryLimits;
import parindex.assessment.cycle.SettingDefinition;
import parindex.values.text.Message;

/** What an administrator can set about entries. */
@Component
public final class EntrySettings implements SettingDefinition {

    @Override
    public List<Key> keys() {
        return List.of(new Key(EntryLimits.MAX_FILES_PER_ENTRY, Integer.toString(EntryLimits.DEFAULT.mostFiles()),
                Message.of(EntrySettings.class, "title." + EntryLimits.MAX_FILES_PER_ENTRY).localized(),
                Message.of(EntrySettings.class, "meaning." + EntryLimits.MAX_FILES_PER_ENTRY, EntryLimits.LARGEST).localized()));
    }

    @Override
    public Optional<Message> check(String key, String value) {
        try {
            EntryLimits.from(Map.of(key, value));
            return Optional.empty();
        } catch (RefusedActionException e) {
            return Optional.of(e.reasons().get(0));
        }
    }
}

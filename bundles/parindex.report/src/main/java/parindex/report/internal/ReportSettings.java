package parindex.report.internal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Component;
import parindex.assessment.cycle.SettingDefinition;
import parindex.values.text.Message;

/** What an administrator can set about reports: what stands in the letterhead, and the office's own template. */
@Component
public final class ReportSettings implements SettingDefinition {

    static final String SUPERIOR = "report.superior";
    static final String OFFICE = "report.office";
    static final String NUMBER = "report.number";
    static final String PLACE = "report.place";
    static final String TEMPLATE = "report.template";

    private static final int LONGEST = 300;

    @Override
    public List<Key> keys() {
        return Stream.of(SUPERIOR, OFFICE, NUMBER, PLACE, TEMPLATE)
                .map(key -> new Key(key, "", Message.of(ReportSettings.class, "meaning." + key).localized())).toList();
    }

    @Override
    public Optional<Message> check(String key, String value) {
        return value.length() > LONGEST || value.chars().anyMatch(Character::isISOControl)
                ? Optional.of(Message.of(ReportSettings.class, "setting.text", Integer.toString(LONGEST))) : Optional.empty();
    }
}

package parindex.workbench.administration.internal.services;

import static parindex.workbench.administration.internal.Required.service;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.eclipse.e4.core.di.annotations.Creatable;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.core.di.extensions.Service;
import parindex.assessment.cycle.SettingDefinition;
import parindex.assessment.cycle.Settings;
import parindex.assessment.people.Session;

/** What an administrator can set. */
@Creatable
public final class SettingCalls {

    @Inject
    @Optional
    private Settings settings;
    @Inject
    @Service
    private List<SettingDefinition> definitions;

    /**
     * A setting as it is.
     *
     * @param key   its key, default and meaning
     * @param value what is in force
     */
    public record Setting(SettingDefinition.Key key, String value) {

        public boolean isDefault() {
            return value.equals(key.defaultValue());
        }
    }

    /** All settings of the modules that are there, by key. */
    public List<Setting> all() {
        Map<String, String> values = service(settings).all();
        List<Setting> all = new ArrayList<>();
        definitions.forEach(definition -> definition.keys().stream().filter(key -> values.containsKey(key.key()))
                .forEach(key -> all.add(new Setting(key, values.get(key.key())))));
        all.sort(Comparator.comparing(setting -> setting.key().key()));
        return all;
    }

    /** @param value empty for the default */
    public void set(Session session, String key, String value) {
        service(settings).set(session, key, value);
    }
}

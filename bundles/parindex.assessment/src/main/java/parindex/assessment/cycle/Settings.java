package parindex.assessment.cycle;

import java.util.Map;
import parindex.assessment.people.Session;

/** What an administrator can set; every change is in the audit log. Keys are those of {@link SettingDefinition} services. */
public interface Settings {

    /** The value of a key: what was set, else the default. @throws IllegalArgumentException if no module defines the key */
    String value(String key);

    /** All keys that modules define, with their values, by key. */
    Map<String, String> all();

    /**
     * Sets a value; an empty one restores the default.
     *
     * @throws parindex.assessment.RefusedActionException if nobody defines the key, the value does not fit, or the session may not
     */
    void set(Session session, String key, String value);
}

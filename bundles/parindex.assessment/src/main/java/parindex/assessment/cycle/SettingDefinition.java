package parindex.assessment.cycle;

import java.util.List;
import java.util.Optional;
import parindex.values.text.LocalizedText;
import parindex.values.text.Message;

/** The settings of a module: registered as a service by the module that uses them. */
public interface SettingDefinition {

    /**
     * One setting.
     *
     * @param key          dotted key, such as {@code evidence.max-file-bytes}
     * @param defaultValue its value if nobody sets it
     * @param title        a few words that fit into a row of a table
     * @param meaning      what it means, with unit and range
     */
    record Key(String key, String defaultValue, LocalizedText title, LocalizedText meaning) {

        /** A setting whose meaning is said in a few words. */
        public Key(String key, String defaultValue, LocalizedText meaning) {
            this(key, defaultValue, meaning, meaning);
        }
    }

    List<Key> keys();

    /** What is wrong with a value; empty if it fits. */
    Optional<Message> check(String key, String value);
}

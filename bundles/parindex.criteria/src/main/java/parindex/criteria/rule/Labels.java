package parindex.criteria.rule;

import parindex.values.text.LocalizedText;
import parindex.values.text.Message;

/** Labels of the inputs that every rule of a kind shares. */
final class Labels {

    static final LocalizedText CHOICE = label("input.choice");
    static final LocalizedText MET = label("input.met");
    static final LocalizedText RATING = label("input.rating");
    static final LocalizedText DONE = label("input.done");
    static final LocalizedText VALUE = label("input.value");

    private Labels() {
    }

    private static LocalizedText label(String key) {
        return Message.of(Labels.class, key).localized();
    }
}

package parindex.intake.internal.printed;

import java.util.Set;
import parindex.values.text.Message;

/** Names of the groups that claims speak of. */
final class Groups {

    private static final Set<String> KNOWN = Set.of("all", "province", "district", "commune");

    private Groups() {
    }

    static Message name(String group) {
        return KNOWN.contains(group) ? Findings.message("group." + group) : Findings.message("subject.unit", group);
    }
}

package parindex.scoring;

import java.util.List;
import java.util.Locale;
import parindex.values.text.LocalizedText;
import parindex.values.text.Message;

/** What people call ranking groups. A group is a code of data; an office that needs another one names it as it likes. */
public final class RankingGroups {

    private static final List<String> KNOWN = List.of("dept", "central", "huyen", "thanh_pho", "thi_xa", "xa", "phuong", "dac_khu");

    private RankingGroups() {
    }

    /** The name of a group; a code that is not known is its own name, and no group has the empty one. */
    public static LocalizedText name(String group) {
        return KNOWN.contains(group) ? Message.of(RankingGroups.class, "group." + group).localized() : LocalizedText.of(group);
    }

    /** The code of what a person has typed, be it a code or a name in either language. */
    public static String ofName(String typed) {
        String name = typed.strip();
        return KNOWN.stream().filter(group -> name(group).in(Message.VIETNAMESE).equalsIgnoreCase(name)
                || name(group).in(Locale.ENGLISH).equalsIgnoreCase(name)).findFirst().orElse(name);
    }
}

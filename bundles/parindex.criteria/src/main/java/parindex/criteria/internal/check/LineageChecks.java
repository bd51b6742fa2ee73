package parindex.criteria.internal.check;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import parindex.criteria.internal.document.Element;
import parindex.criteria.internal.document.Findings;

/** Links to an earlier set: the kind fits the numbers of ids, current ids exist, no node is linked twice. */
final class LineageChecks {

    private static final int MANY = Integer.MAX_VALUE;

    private LineageChecks() {
    }

    static void check(Tree tree, Findings findings) {
        for (Element lineage : tree.root().children("lineage")) {
            Set<String> earlier = new HashSet<>();
            Set<String> current = new HashSet<>();
            for (Element link : lineage.children("link")) {
                kind(link, findings);
                once(link, "earlier", earlier, findings);
                once(link, "current", current, findings);
                for (String id : link.ids("current")) {
                    if (!tree.byId().containsKey(id)) {
                        findings.error(link.position("current"), "reference.node", Findings.quoted(id));
                    }
                }
            }
        }
    }

    private static void kind(Element link, Findings findings) {
        Optional<String> kind = link.attribute("kind");
        if (kind.isEmpty()) {
            return;
        }
        boolean right = switch (kind.get()) {
            case "same", "renamed" -> counts(link, 1, 1, 1, 1);
            case "split" -> counts(link, 1, 1, 2, MANY);
            case "merged" -> counts(link, 2, MANY, 1, 1);
            case "new" -> counts(link, 0, 0, 1, MANY);
            case "dropped" -> counts(link, 1, MANY, 0, 0);
            default -> true;
        };
        if (!right) {
            findings.error(link.position(), "lineage.counts", kind.get(), String.valueOf(link.ids("earlier").size()),
                    String.valueOf(link.ids("current").size()), Findings.message("lineage.rule." + kind.get()));
        }
    }

    private static boolean counts(Element link, int fewestEarlier, int mostEarlier, int fewestCurrent, int mostCurrent) {
        List<String> earlier = link.ids("earlier");
        List<String> current = link.ids("current");
        return earlier.size() >= fewestEarlier && earlier.size() <= mostEarlier
                && current.size() >= fewestCurrent && current.size() <= mostCurrent;
    }

    private static void once(Element link, String attribute, Set<String> seen, Findings findings) {
        for (String id : link.ids(attribute)) {
            if (!seen.add(id)) {
                findings.error(link.position(attribute), "lineage.twice", Findings.quoted(id));
            }
        }
    }
}

package parindex.intake.internal.printed;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parindex.intake.printed.Finding;

/** The same wrong figure at several places of a report is one finding. */
public final class Repetitions {

    private Repetitions() {
    }

    /** What makes two findings the same. */
    private record Key(Finding.Kind kind, String unit, String printed, String right) {
    }

    /** The first of each, with the other places as consequences. */
    public static List<Finding> merge(List<Finding> findings) {
        Map<Key, Finding> merged = new LinkedHashMap<>();
        for (Finding finding : findings) {
            // Equal ranks or shares at two places are two mistakes; equal figures of one unit are one figure, copied.
            boolean copied = switch (finding.kind()) {
                case LAST_PLACE, WRONG_FIGURE, WRONG_MEAN, WRONG_CHANGE -> true;
                default -> false;
            };
            // Reports mix decimal comma and point.
            String printed = finding.printed().replace(',', '.');
            Key key = new Key(finding.kind(), finding.unit(), copied ? printed : finding.place() + ' ' + printed,
                    finding.right());
            merged.merge(key, finding, (first, again) -> {
                Finding more = again.place().equals(first.place()) ? first : first.and(Findings.message("again", place(again.place())));
                for (var consequence : again.consequences()) {
                    more = more.consequences().contains(consequence) ? more : more.and(consequence);
                }
                return more;
            });
        }
        return List.copyOf(merged.values());
    }

    /** The comparison table has an id, but no number in the report; sections and rankings are named as they are. */
    private static Object place(String id) {
        return id.equals(ComparisonCheck.PLACE) ? Findings.message("place.comparison") : id;
    }
}

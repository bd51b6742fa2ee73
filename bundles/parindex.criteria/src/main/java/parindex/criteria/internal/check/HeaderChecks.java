package parindex.criteria.internal.check;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import parindex.criteria.internal.document.Element;
import parindex.criteria.internal.document.Findings;

/** Identity, days and ranking. */
final class HeaderChecks {

    private HeaderChecks() {
    }

    static void check(Element root, Findings findings) {
        root.child("effective").ifPresent(e -> effective(root, e, findings));
        root.child("replaces").ifPresent(r -> earlier(root, r, findings));
        root.children("lineage").forEach(l -> earlier(root, l, findings));
        Set<String> from = new HashSet<>();
        for (Element lineage : root.children("lineage")) {
            if (!from.add(identity(lineage))) {
                findings.error(lineage.position(), "lineage.duplicate", identity(lineage));
            }
        }
        Set<String> days = new HashSet<>();
        for (Element day : root.children("holidays").stream().flatMap(h -> h.children().stream()).toList()) {
            Optional<LocalDate> date = day.day("date");
            if (date.isPresent() && !days.add(date.get().toString())) {
                findings.error(day.position("date"), "holiday.duplicate", date.get());
            }
        }
        root.child("ranking").ifPresent(r -> {
            List<Element> keys = r.children("tie-key");
            if (!keys.isEmpty() && r.attribute("method").filter(m -> m.equals("dense") || m.equals("competition")).isPresent()) {
                findings.warning(keys.get(0).position(), "ranking.tieKeysUnused", r.attribute("method").get());
            }
        });
    }

    private static void effective(Element root, Element effective, Findings findings) {
        Optional<LocalDate> from = effective.day("from");
        Optional<LocalDate> to = effective.day("to");
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            findings.error(effective.position("to"), "effective.order", from.get(), to.get());
            return;
        }
        Optional<Integer> year = year(root);
        if (year.isPresent() && from.isPresent()
                && (from.get().getYear() > year.get() || to.isPresent() && to.get().getYear() < year.get())) {
            findings.warning(effective.position("from"), "effective.year", year.get().toString());
        }
    }

    /** A set replaces and continues other sets of the same or an earlier year. */
    private static void earlier(Element root, Element reference, Findings findings) {
        if (identity(reference).equals(identity(root))) {
            findings.error(reference.position(), "reference.self", reference.name(), identity(root));
        }
        Optional<Integer> year = year(root);
        Optional<Integer> other = year(reference);
        if (year.isPresent() && other.isPresent() && other.get() > year.get()) {
            findings.error(reference.position("year"), "reference.later", reference.name(), other.get().toString(),
                    year.get().toString());
        }
    }

    private static Optional<Integer> year(Element element) {
        return element.attribute("year").filter(y -> y.matches("20[0-9]{2}")).map(Integer::valueOf);
    }

    private static String identity(Element element) {
        return element.attribute("id").orElse("?") + "/" + element.attribute("year").orElse("?") + "/"
                + element.attribute("version").orElse("?");
    }
}

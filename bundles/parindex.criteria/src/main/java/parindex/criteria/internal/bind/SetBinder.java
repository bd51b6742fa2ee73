package parindex.criteria.internal.bind;

import static parindex.criteria.internal.bind.Values.child;
import static parindex.criteria.internal.bind.Values.choice;
import static parindex.criteria.internal.bind.Values.day;
import static parindex.criteria.internal.bind.Values.localized;
import static parindex.criteria.internal.bind.Values.number;
import static parindex.criteria.internal.bind.Values.setId;
import static parindex.criteria.internal.bind.Values.text;
import static parindex.criteria.internal.bind.Values.whole;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import parindex.criteria.Aggregation;
import parindex.criteria.Classification;
import parindex.criteria.CriteriaSet;
import parindex.criteria.Department;
import parindex.criteria.LegalBasis;
import parindex.criteria.Level;
import parindex.criteria.Lineage;
import parindex.criteria.RankingPolicy;
import parindex.criteria.ResultClass;
import parindex.criteria.RoundingPolicy;
import parindex.criteria.internal.document.Element;

/** Makes the model of a document that is free of errors. */
public final class SetBinder {

    private SetBinder() {
    }

    /** @param hash the hash of the canonical form */
    public static CriteriaSet bind(Element root, String hash) {
        Element effective = child(root, "effective");
        return new CriteriaSet(setId(root), Level.ofId(text(root, "level")), localized(child(root, "name")),
                root.children("legal-basis").stream().map(SetBinder::legalBasis).toList(),
                day(effective, "from"), effective.day("to"),
                root.child("replaces").map(Values::setId),
                number(root, "max"), choice(Aggregation.class, root, "aggregation"), root.flag("total-may-exceed"),
                holidays(root), departments(root), classification(child(root, "classification")),
                ranking(child(root, "ranking")), rounding(child(root, "rounding")),
                root.children("lineage").stream().map(SetBinder::lineage).toList(),
                root.children("component").stream().map(NodeBinder::bind).toList(), hash);
    }

    private static LegalBasis legalBasis(Element e) {
        return new LegalBasis(text(e, "number"), day(e, "date"), text(e, "issuer"), localized(e));
    }

    private static Set<LocalDate> holidays(Element root) {
        return root.children("holidays").stream().flatMap(h -> h.children().stream())
                .map(d -> day(d, "date")).collect(Collectors.toSet());
    }

    private static List<Department> departments(Element root) {
        return child(root, "departments").children().stream().map(d -> new Department(text(d, "id"), localized(d))).toList();
    }

    private static Classification classification(Element e) {
        return new Classification(e.children().stream()
                .map(c -> new ResultClass(text(c, "id"), localized(c), c.number("from"))).toList());
    }

    private static RankingPolicy ranking(Element e) {
        return new RankingPolicy(choice(RankingPolicy.Method.class, e, "method"), choice(RankingPolicy.Basis.class, e, "basis"),
                choice(RankingPolicy.Precision.class, e, "precision"), choice(RankingPolicy.Group.class, e, "group"),
                choice(RankingPolicy.NameOrder.class, e, "names"), e.children().stream().map(k -> text(k, "node")).toList());
    }

    private static RoundingPolicy rounding(Element e) {
        OptionalInt leafPlaces = e.attribute("leaf-places").stream().mapToInt(Integer::parseInt).findFirst();
        return new RoundingPolicy(whole(e, "score-places"), whole(e, "index-places"), whole(e, "percent-places"), leafPlaces,
                choice(RoundingMode.class, e, "mode"));
    }

    private static Lineage lineage(Element e) {
        return new Lineage(setId(e), e.children().stream()
                .map(l -> new Lineage.Link(choice(Lineage.Kind.class, l, "kind"), l.ids("earlier"), l.ids("current"))).toList());
    }
}

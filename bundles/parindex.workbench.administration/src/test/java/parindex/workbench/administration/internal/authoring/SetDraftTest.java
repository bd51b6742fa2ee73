package parindex.workbench.administration.internal.authoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import parindex.criteria.Lineage;
import parindex.criteria.SetId;
import parindex.criteria.authoring.CriteriaDraft;
import parindex.criteria.authoring.ProposedLink;
import parindex.criteria.diff.Difference;
import parindex.criteria.io.CriteriaDocument;
import parindex.criteria.io.CriteriaReader;
import parindex.scoring.Inputs;

class SetDraftTest {

    private final CriteriaDocument earlier = set("test", 2020, "1.0.0", "Thủ tục");
    private final CriteriaDocument other = set("test", 2019, "1.0.0", "Thủ tục");
    private final CriteriaDocument now = set("test", 2021, "1.0.0", "Thủ tục hành chính");
    private final SetDraft draft = new SetDraft(List.of(other, earlier, now));

    private static CriteriaDocument set(String name, int year, String version, String leaf) {
        return new CriteriaReader().read("set.xml", """
                <criteria-set xmlns="urn:parindex:criteria:1" id="%s" year="%d" level="province" version="%s" max="10" \
                aggregation="sum" total-may-exceed="false"><name><vi>Bộ thử</vi></name><effective from="%2$d-01-01"/>\
                <departments><department id="snv"><vi>Sở Nội vụ</vi></department></departments>\
                <classification><class id="high" from="80"><vi>Cao</vi></class><class id="low"><vi>Thấp</vi></class></classification>\
                <ranking method="dense" basis="index" precision="exact" group="level" names="descending"/>\
                <rounding score-places="2" index-places="3" percent-places="2" mode="half-up"/>\
                <component id="A" number="I" max="10" source="illustrative"><name><vi>%s</vi></name>\
                <leaf source="illustrative" lead="snv" not-applicable="excluded"><guidance><vi>x</vi></guidance>\
                <evidence required="false"><vi>x</vi></evidence><rule><yes-no yes="10" no="0"/></rule></leaf></component></criteria-set>"""
                .formatted(name, year, version, leaf)).orThrow();
    }

    private static CriteriaDraft read(CriteriaDocument document) {
        return new CriteriaDraft(Optional.of(document), List.of(), List.of());
    }

    @Test
    void followsTheNewestEarlierYearAndNotItself() {
        assertFalse(draft.isUsable());
        draft.take(read(now));
        assertTrue(draft.isUsable());
        assertEquals(List.of(earlier.set(), other.set()), draft.candidates());
        assertEquals(Optional.of(earlier.set()), draft.previous());
    }

    @Test
    void onlyWhatIsConfirmedIsInTheSet() throws Exception {
        draft.take(read(now));
        assertEquals(List.of(Lineage.Kind.RENAMED), draft.proposals().stream().map(p -> p.link().kind()).toList());
        assertEquals(now, draft.document().call());
        assertEquals(List.of(Difference.Kind.IDENTITY, Difference.Kind.EFFECTIVE, Difference.Kind.RENAMED),
                draft.differences().call().stream().map(Difference::kind).toList());
        draft.confirm(draft.proposals());
        List<Lineage> lineage = draft.document().call().set().lineage();
        assertEquals(List.of(new SetId("test", 2020, "1.0.0")), lineage.stream().map(Lineage::from).toList());
        assertEquals(draft.proposals().stream().map(ProposedLink::link).toList(), lineage.get(0).links());
        draft.follow(Optional.of(other.set()));
        assertEquals(0, draft.confirmedLinks(), "another earlier set has other links");
    }

    @Test
    void figuresAreThoseOfOneWorkbook() {
        draft.take(read(now));
        draft.figures("A", Inputs.ofText("met=f:true"));
        assertEquals(1, draft.figures().size());
        draft.figures("A", Inputs.NONE);
        assertEquals(0, draft.figures().size());
        draft.figures("A", Inputs.ofText("met=f:true"));
        draft.take(read(earlier));
        assertEquals(0, draft.figures().size());
    }
}

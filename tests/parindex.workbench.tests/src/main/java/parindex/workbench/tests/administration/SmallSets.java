package parindex.workbench.tests.administration;

import parindex.criteria.io.CriteriaDocument;
import parindex.criteria.io.CriteriaReader;

/** Small sets: one of three leaves and its correction, one with a value that a lead department supplies. */
final class SmallSets {

    private SmallSets() {
    }

    /** As a unit began with it. */
    static CriteriaDocument first() {
        return read("1.0.0", "", leaf("A", 50, yesNo(50)) + leaf("B", 30, yesNo(30)) + leaf("C", 20, yesNo(20)));
    }

    /** Other maxima for A and B, and D in the place of C. */
    static CriteriaDocument corrected() {
        return read("1.0.1", "<lineage id=\"test.window\" year=\"2020\" version=\"1.0.0\"><link kind=\"same\" earlier=\"A\" current=\"A\"/>"
                + "<link kind=\"same\" earlier=\"B\" current=\"B\"/><link kind=\"dropped\" earlier=\"C\"/><link kind=\"new\" current=\"D\"/></lineage>",
                leaf("A", 40, choice(40)) + leaf("B", 30, yesNo(30)) + leaf("D", 30, yesNo(30)));
    }

    /** The leaf S is supplied by the department of home affairs. */
    static CriteriaDocument supplied() {
        return read("2.0.0", "", leaf("S", 60, "<central-value owner=\"snv\" in=\"percent\"/>") + leaf("B", 40, yesNo(40)));
    }

    private static CriteriaDocument read(String version, String lineage, String components) {
        return new CriteriaReader().read("set.xml", """
                <criteria-set xmlns="urn:parindex:criteria:1" id="test.window" year="2020" level="province" version="%s" max="100" \
                aggregation="sum" total-may-exceed="false"><name><vi>Bộ thử (minh họa)</vi></name><effective from="2020-01-01"/>\
                <departments><department id="snv"><vi>Sở Nội vụ</vi></department></departments>\
                <classification><class id="high" from="80"><vi>Cao</vi></class><class id="low"><vi>Thấp</vi></class></classification>\
                <ranking method="dense" basis="index" precision="exact" group="level" names="descending"/>\
                <rounding score-places="2" index-places="3" percent-places="2" mode="half-up"/>%s%s</criteria-set>"""
                .formatted(version, lineage, components)).orThrow();
    }

    private static String leaf(String id, int max, String rule) {
        return "<component id=\"" + id + "\" number=\"" + id + "\" max=\"" + max + "\" source=\"illustrative\"><name><vi>" + id
                + "</vi></name>"
                + "<leaf source=\"illustrative\" lead=\"snv\" not-applicable=\"excluded\"><guidance><vi>x</vi></guidance>"
                + "<evidence required=\"false\"><vi>x</vi></evidence><rule>" + rule + "</rule></leaf></component>";
    }

    private static String yesNo(int yes) {
        return "<yes-no yes=\"" + yes + "\" no=\"0\"/>";
    }

    private static String choice(int all) {
        return "<choice><option id=\"all\" value=\"" + all
                + "\"><vi>Đủ</vi></option><option id=\"none\" value=\"0\"><vi>Không</vi></option></choice>";
    }
}

package parindex.criteria.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parindex.criteria.internal.document.CanonicalForm;
import parindex.criteria.internal.document.DocumentParser;
import parindex.criteria.internal.document.Findings;

/** The hash identifies the content: it follows every change of it and nothing else. */
class CanonicalHashTest {

    private static final String SMALL = """
            <criteria-set xmlns="urn:parindex:criteria:1" id="test.small" year="2020" level="province" version="1.0.0" max="10.50">
              <name><vi>Bộ &amp; tiêu   chí</vi></name>
              <effective from="2020-01-01"/>
              <holidays><day date="2020-09-02"/><day date="2020-04-30"/></holidays>
              <departments><department id="snv"><vi>Sở Nội vụ</vi></department></departments>
              <classification><class id="all"><vi>Tất cả</vi></class></classification>
              <ranking names="ascending" method="dense" basis="index" precision="exact" group="level"/>
              <rounding score-places="2" index-places="3" percent-places="2"/>
              <component id="C1" number="1" max="10.5" source="attested">
                <name><vi>Lĩnh vực</vi></name>
                <leaf source="illustrative" lead="snv">
                  <guidance><vi>Chấm</vi></guidance><evidence required="false"><vi>Không</vi></evidence>
                  <rule><custom provider="p"><parameter name="b" value="1.0"/><parameter name="a" value="&lt;"/></custom></rule>
                </leaf>
              </component>
            </criteria-set>
            """;

    private static final String CANONICAL = "<criteria-set xmlns=\"urn:parindex:criteria:1\" aggregation=\"sum\" id=\"test.small\" "
            + "level=\"province\""
            + " max=\"10.5\" total-may-exceed=\"false\" version=\"1.0.0\" year=\"2020\"><name><vi>Bộ &amp; tiêu chí</vi></name>"
            + "<effective from=\"2020-01-01\"></effective><holidays><day date=\"2020-04-30\"></day><day "
            + "date=\"2020-09-02\"></day></holidays>"
            + "<departments><department id=\"snv\"><vi>Sở Nội vụ</vi></department></departments>"
            + "<classification><class id=\"all\"><vi>Tất cả</vi></class></classification>"
            + "<ranking basis=\"index\" group=\"level\" method=\"dense\" names=\"ascending\" precision=\"exact\"></ranking>"
            + "<rounding index-places=\"3\" mode=\"half-up\" percent-places=\"2\" score-places=\"2\"></rounding>"
            + "<component aggregation=\"sum\" id=\"C1\" max=\"10.5\" max-source=\"attested\" number=\"1\" "
            + "source=\"attested\"><name><vi>Lĩnh vực</vi></name>"
            + "<leaf lead=\"snv\" not-applicable=\"forbidden\" source=\"illustrative\"><guidance><vi>Chấm</vi></guidance>"
            + "<evidence required=\"false\"><vi>Không</vi></evidence><rule><custom provider=\"p\">"
            + "<parameter name=\"a\" value=\"&lt;\"></parameter><parameter name=\"b\" "
            + "value=\"1.0\"></parameter></custom></rule></leaf></component></criteria-set>";

    /** Computed with sha256sum over the canonical form; rounds that are stored depend on it. */
    private static final String HASH = "1fa472a01969e0456134eee6e7adbc8ec9d4a9fa55f1801502d73b39552fc6fb";

    private final CriteriaReader reader = new CriteriaReader();

    @Test
    void canonicalFormIsAsDescribed() {
        assertEquals(CANONICAL, canonical(SMALL));
        assertEquals(HASH, hash(SMALL));
    }

    @Test
    void canonicalFormIsADocumentWithTheSameContent() {
        String document = Documents.allRules();
        String canonical = canonical(document);
        assertEquals(canonical, canonical(canonical));
        assertEquals(reader.read("x", document).set(), reader.read("x", canonical).set());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, value = {
        "max=\"30\"|max=\"30.000\"",
        "id=\"C1\" number=\"1\"|number='1' id='C1'",
        "<vi>Cao</vi>| <vi>  Cao </vi > ",
        "<vi>Cao</vi>|<!-- cao nhất --><vi>C<!-- x -->ao</vi>",
        "<vi>Cao</vi>|<vi><![CDATA[Cao]]></vi>",
        "<vi>Cao</vi>|<vi>&#67;ao</vi>",
        "<effective |<?note here?><effective ",
        "<tie-key node=\"C1\"/>|<tie-key node=\"C1\"></tie-key>",
        "source=\"attested\" max-source=\"illustrative\"| max-source=\"illustrative\" source=\"attested\"",
        "id=\"C1\" number=\"1\"|aggregation=\"sum\" max-source=\"attested\" id=\"C1\" number=\"1\"",
        "lead=\"snv\">|not-applicable=\"forbidden\" lead=\"snv\">",
        "low=\"70\"|low=\"70.0\" low-inclusive=\"true\"",
        "earlier=\"C2\" current=\"C2 C3\"|current=\" C2   C3 \" earlier=\"C2\"",
        "<criteria-set xmlns|<criteria-set xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
        + "xsi:schemaLocation=\"urn:parindex:criteria:1 c.xsd\" xmlns"})
    void formIsNoContent(String from, String to) {
        String changed = Documents.with(from, to);
        assertNotEquals(Documents.allRules(), changed);
        assertEquals(hash(Documents.allRules()), hash(changed));
    }

    @Test
    void prefixIsNoContent() {
        String prefixed = Documents.allRules().replaceAll("<(/?)([a-z])", "<$1c:$2").replace("xmlns=", "xmlns:c=")
                .replace("<c:!", "<!");
        assertEquals(hash(Documents.allRules()), hash(prefixed));
    }

    @Test
    void lineEndsAreNoContent() {
        assertEquals(hash(Documents.allRules()), hash(Documents.allRules().replace("\n", "\r\n")));
    }

    @Test
    void everyTextIsContent() {
        Set<String> hashes = new HashSet<>();
        String document = Documents.allRules();
        hashes.add(hash(document));
        int changes = 0;
        for (MatchResult text : Pattern.compile("</(vi|en)>").matcher(document).results().toList()) {
            hashes.add(hash(document.substring(0, text.start()) + "!" + document.substring(text.start())));
            changes++;
        }
        assertEquals(changes + 1, hashes.size());
    }

    private String hash(String document) {
        return reader.read("x", document).orThrow().set().hash();
    }

    private static String canonical(String document) {
        return CanonicalForm.of(new DocumentParser().parse(document, new Findings("x")).orElseThrow());
    }
}

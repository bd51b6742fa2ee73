package parindex.fuzz;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import parindex.assessment.Phase;
import parindex.assessment.PinnedSet;
import parindex.assessment.Round;
import parindex.assessment.Unit;
import parindex.criteria.CriteriaSet;
import parindex.criteria.io.CriteriaReader;

/** A round with one unit and a set that has every kind of rule, for what is read beside them. */
public final class AllRules {

    /** The document of the set, which is also a seed. */
    public static final String DOCUMENT = document();
    /** The set. */
    public static final CriteriaSet SET = new CriteriaReader().read("all-rules.xml", DOCUMENT.getBytes(StandardCharsets.UTF_8)).orThrow()
            .set();
    /** The unit. */
    public static final Unit UNIT = new Unit("SNV", "Sở Nội vụ", SET.level(), "dept", List.of(), Optional.empty(), Optional.empty(),
            List.of());
    /** The round. */
    public static final Round ROUND = new Round("thu-2020", "Thử nghiệm", 2020, Phase.SELF_ASSESSMENT, false,
            List.of(new PinnedSet(SET.level(), SET.id(), SET.hash(), DOCUMENT)), List.of("SNV"));

    private AllRules() {
    }

    private static String document() {
        try (InputStream in = AllRules.class.getResourceAsStream("CriteriaFuzzTestInputs/criteria/all-rules.xml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package parindex.workbench.administration.internal.earlier;

import java.math.RoundingMode;
import java.util.Optional;
import parindex.assessment.EarlierImport;
import parindex.values.number.Numbers;
import parindex.values.number.Rational;
import parindex.workbench.administration.internal.Texts;

/**
 * How results of earlier years read.
 *
 * @param texts the language
 */
record EarlierTexts(Texts texts) {

    private static final int PLACES = 6;

    String node(String node) {
        return node.equals(EarlierImport.TOTAL) ? texts.get("earlier.total")
                : node.matches("c[0-9]{1,2}") ? texts.get("earlier.component", node.substring(1)) : texts.get("earlier.leaf", node);
    }

    String figure(Optional<Rational> value) {
        return value.map(v -> Numbers.formatTrimmed(v, PLACES, RoundingMode.HALF_UP, texts.words().locale())).orElse("");
    }

    String severity(String severity) {
        return texts.get("earlier.severity." + severity);
    }

    String choice(EarlierImport.Choice choice) {
        return texts.get("earlier.choice." + choice);
    }

    /** The explanation of a kept finding in the language of the window. */
    String explanation(EarlierImport.Finding finding) {
        return texts.words().locale().getLanguage().equals("en") ? finding.english() : finding.vietnamese();
    }
}

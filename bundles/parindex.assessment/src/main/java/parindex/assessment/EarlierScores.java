package parindex.assessment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parindex.values.number.Rational;

/**
 * The imported scores of a year that count: for each unit those of the latest import that has it.
 *
 * @param year    the year
 * @param byUnit  by code of the unit and {@link EarlierImport.Score#node}, as taken
 * @param origins the imports that they come from, in the order in which they were made
 */
public record EarlierScores(int year, Map<String, Map<String, Rational>> byUnit, List<Origin> origins) {

    public EarlierScores {
        byUnit = Map.copyOf(byUnit);
        origins = List.copyOf(origins);
    }

    /**
     * Where scores come from.
     *
     * @param source the document
     * @param choice whose figures were taken
     */
    public record Origin(String source, EarlierImport.Choice choice) {
    }

    /** @param imports of the year, in the order in which they were made */
    public static EarlierScores of(int year, List<EarlierImport> imports) {
        Map<String, EarlierImport> latest = new HashMap<>();
        imports.forEach(one -> one.scores().forEach(score -> latest.put(score.unitCode(), one)));
        Map<String, Map<String, Rational>> byUnit = new LinkedHashMap<>();
        List<Origin> origins = new ArrayList<>();
        for (EarlierImport one : imports) {
            boolean counts = false;
            for (EarlierImport.Score score : one.scores()) {
                if (latest.get(score.unitCode()) == one) {
                    byUnit.computeIfAbsent(score.unitCode(), code -> new HashMap<>()).put(score.node(), score.taken());
                    counts = true;
                }
            }
            if (counts) {
                origins.add(new Origin(one.source(), one.choice()));
            }
        }
        return new EarlierScores(year, byUnit, origins);
    }
}

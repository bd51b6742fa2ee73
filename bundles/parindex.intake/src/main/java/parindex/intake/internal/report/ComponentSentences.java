package parindex.intake.internal.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import parindex.intake.printed.PrintedClaim.ComponentMeanClaim;
import parindex.intake.printed.PrintedFigure;

/** Means of single components, as sentences state them. Immutable. */
final class ComponentSentences {

    /** In this order; the last one only if it speaks of nothing else. */
    private static final List<String> PHRASES = List.of("component.mean", "component.hasMean", "component.best", "component.index");

    private final Vocabulary vocabulary;
    private final ComponentNames names;
    private final int currentYear;

    ComponentSentences(Vocabulary vocabulary, ComponentNames names, int currentYear) {
        this.vocabulary = vocabulary;
        this.names = names;
        this.currentYear = currentYear;
    }

    /**
     * @param text  a paragraph
     * @param group the level that was spoken of last, in front of a position of the text
     */
    List<ComponentMeanClaim> claims(String section, String text, Function<String, Optional<String>> group) {
        List<ComponentMeanClaim> claims = new ArrayList<>();
        List<Integer> ends = new ArrayList<>();
        for (String phrase : PHRASES) {
            Matcher matcher = vocabulary.phrase(phrase, text);
            while (matcher.find()) {
                if (!ends.contains(matcher.end("figure")) && isOfYear(matcher.group())) {
                    claim(section, text, matcher, phrase, group).ifPresent(claim -> {
                        claims.add(claim);
                        ends.add(matcher.end("figure"));
                    });
                }
            }
        }
        return claims;
    }

    private boolean isOfYear(String statement) {
        Matcher year = vocabulary.phrase("year", statement);
        while (year.find()) {
            if (Integer.parseInt(year.group("year")) != currentYear) {
                return false;
            }
        }
        return true;
    }

    private Optional<ComponentMeanClaim> claim(String section, String text, Matcher matcher, String phrase,
            Function<String, Optional<String>> group) {
        int begins = text.lastIndexOf(". ", matcher.start()) + 1;
        String what = matcher.group("what");
        Optional<String> level = group.apply(text.substring(begins, matcher.end()));
        Optional<String> table = level.equals(Optional.of(Vocabulary.ALL)) ? Optional.empty()
                : names.table(what, level.map(TableReader::ending))
                        .filter(t -> !phrase.equals("component.index") || names.isOnlyName(what, t));
        Optional<PrintedFigure> figure = FigureReader.figure(matcher.group("figure"));
        return table.flatMap(t -> figure.map(f -> new ComponentMeanClaim(section, t, matcher.group("unit").equals("%"), f)));
    }
}

package parindex.intake.internal.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import parindex.intake.printed.ComputedReport.KnownUnit;
import parindex.intake.printed.PrintedClaim;
import parindex.intake.printed.PrintedClaim.ChangeClaim;
import parindex.intake.printed.PrintedClaim.MeanClaim;
import parindex.intake.printed.PrintedClaim.ShareClaim;
import parindex.intake.printed.PrintedClaim.TotalClaim;
import parindex.intake.printed.PrintedFigure;
import parindex.intake.report.Checkpoint;
import parindex.intake.report.DocumentPlace;
import parindex.intake.report.ReportDocument;
import parindex.intake.report.ReportDocument.Paragraph;
import parindex.values.number.Rational;

/** Statements of the running text that can be checked by computation. For use by one thread. */
final class SentenceReader {

    /** A statement and the paragraph it stands in. */
    record Located(PrintedClaim claim, DocumentPlace place) {
    }

    /** So many units of a group have totals from one bound up to another. */
    record ClassCount(String section, String group, long count, Rational from, Optional<Rational> below, DocumentPlace place) {
    }

    private final Vocabulary vocabulary;
    private final UnitNames names;
    private final Map<String, Integer> sizes;
    private final int currentYear;
    private final ComponentSentences components;
    private final List<Located> claims = new ArrayList<>();
    private final List<ClassCount> counts = new ArrayList<>();
    private final Thresholds thresholds = new Thresholds();
    private Optional<String> group = Optional.empty();

    /**
     * @param sizes       how many units each group has
     * @param currentYear the year of figures for which none is named
     */
    SentenceReader(Vocabulary vocabulary, UnitNames names, ComponentNames components, Map<String, Integer> sizes, int currentYear) {
        this.components = new ComponentSentences(vocabulary, components, currentYear);
        this.vocabulary = vocabulary;
        this.names = names;
        this.sizes = sizes;
        this.currentYear = currentYear;
    }

    void read(ReportDocument document, Checkpoint checkpoint) {
        Sections sections = new Sections(vocabulary);
        for (ReportDocument.Block block : document.blocks()) {
            Optional<Paragraph> paragraph = block instanceof ReportDocument.Row row ? row.paragraph() : Optional.of((Paragraph) block);
            paragraph.ifPresent(p -> {
                checkpoint.pass();
                if (sections.begins(p.text())) {
                    group = Optional.empty();
                }
                paragraph(p, sections.current());
                group = vocabulary.lastLevel(p.text()).or(() -> group);
            });
        }
    }

    List<Located> claims() {
        return claims;
    }

    List<ClassCount> counts() {
        return counts;
    }

    /** The bounds of classes that the text states. */
    Thresholds thresholds() {
        return thresholds;
    }

    private void paragraph(Paragraph paragraph, String section) {
        means(paragraph, section);
        shares(paragraph, section);
        components.claims(section, paragraph.text(), before -> vocabulary.lastLevel(before).or(() -> group))
                .forEach(claim -> claims.add(new Located(claim, paragraph.place())));
        Matcher bound = vocabulary.phrase("class", paragraph.text());
        if (bound.find()) {
            Optional<Rational> from = bound.group("lowest") != null ? Optional.of(Rational.ZERO)
                    : FigureReader.figure(bound.group("from")).map(PrintedFigure::value);
            from.ifPresent(f -> thresholds.add(bound.group("name"), f));
        }
    }

    /** The mean of a group, and in the same sentence its change and the mean of the year before. */
    private void means(Paragraph paragraph, String section) {
        String text = paragraph.text();
        Matcher mean = vocabulary.phrase("mean", text);
        for (int from = 0; mean.find(from); from = mean.end()) {
            int begins = Math.max(text.lastIndexOf(". ", mean.start()) + 1, from);
            int ends = end(text, mean.end());
            String sentence = text.substring(begins, ends);
            Optional<String> of = vocabulary.lastLevel(text.substring(begins, mean.end())).or(() -> group);
            if (of.isEmpty() || vocabulary.phrase("notIndex", text.substring(begins, mean.end())).find()) {
                continue;
            }
            Matcher year = vocabulary.phrase("year", text.substring(begins, mean.end()));
            int ofYear = year.find() ? Integer.parseInt(year.group("year")) : currentYear;
            add(paragraph, figure(mean), f -> new MeanClaim(section, of.get(), ofYear, f));
            String rest = text.substring(mean.end(), ends);
            Matcher change = vocabulary.phrase("change", rest);
            Matcher other = vocabulary.phrase("change.other", sentence);
            Optional<Matcher> found = change.find() ? Optional.of(change) : other.find() ? Optional.of(other) : Optional.empty();
            found.ifPresent(c -> add(paragraph, figure(c).map(f -> vocabulary.phrase("change.down", c.group("direction")).find()
                    ? new PrintedFigure(f.text(), f.value().negate(), f.places()) : f), f -> new ChangeClaim(section, of.get(), f)));
            // The change names that year, too; what the mean of it was comes behind.
            Matcher earlier = vocabulary.phrase("earlier", rest);
            if (earlier.find(found.filter(c -> c == change).map(Matcher::end).orElse(0))) {
                int earlierYear = Integer.parseInt(earlier.group("year"));
                add(paragraph, figure(earlier), f -> new MeanClaim(section, of.get(), earlierYear, f));
            }
        }
    }

    /** Where the sentence or the next statement of a mean begins. */
    private int end(String text, int from) {
        int stop = text.indexOf(". ", from);
        Matcher next = vocabulary.phrase("mean", text);
        int mean = next.find(from) ? next.start() : text.length();
        return Math.min(stop < 0 ? text.length() : stop, mean);
    }

    private void shares(Paragraph paragraph, String section) {
        String text = paragraph.text();
        Matcher share = vocabulary.phrase("share", text);
        while (share.find()) {
            Optional<String> of = vocabulary.lastLevel(text.substring(0, share.start())).or(() -> group);
            Integer total = of.map(sizes::get).orElse(null);
            if (total == null) {
                continue;
            }
            long count = Long.parseLong(share.group("count"));
            add(paragraph, figure(share), f -> new ShareClaim(section, count, total, f));
            Matcher bounds = vocabulary.phrase("bounds", text.substring(0, share.start()));
            if (bounds.find()) {
                Optional<Rational> from = FigureReader.figure(bounds.group("from")).map(PrintedFigure::value);
                Optional<Rational> below = Optional.ofNullable(bounds.group("below")).flatMap(FigureReader::figure)
                        .map(PrintedFigure::value);
                from.ifPresent(f -> counts.add(new ClassCount(section, of.get(), count, f, below, paragraph.place())));
            }
            Matcher total1 = vocabulary.phrase("total", text.substring(share.end()));
            if (total1.find()) {
                Optional<KnownUnit> unit = names.unit(total1.group("name").strip());
                unit.ifPresent(u -> add(paragraph, figure(total1), f -> new TotalClaim(section, u.code(), f)));
            }
        }
    }

    private void add(Paragraph paragraph, Optional<PrintedFigure> figure, java.util.function.Function<PrintedFigure, PrintedClaim> claim) {
        figure.ifPresent(f -> claims.add(new Located(claim.apply(f), paragraph.place())));
    }

    private static Optional<PrintedFigure> figure(Matcher matcher) {
        return FigureReader.figure(matcher.group("figure"));
    }
}

package parindex.sample.daknong.y2020.internal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;
import parindex.assessment.EvidenceNote;
import parindex.criteria.Level;
import parindex.sample.daknong.y2020.internal.Case.Purpose;
import parindex.scoring.InputValue;
import parindex.scoring.Inputs;
import parindex.values.text.Message;
import parindex.values.text.VietnameseText;

/**
 * Fictional evidence and explanations. Some have the faults that the report complains of (section V.2): no place in the
 * document, the wrong document, none at all. A program that shows this round must be able to show them.
 */
final class Papers {

    private static final int ONE_CARELESS_OF = 40;
    private static final LocalDate FIRST_MONDAY = LocalDate.of(2020, 1, 6);
    private static final int WEEKS = 46;
    private static final int WORKING_DAYS = 5;
    private static final int HIGHEST_NUMBER = 480;
    private static final List<String> SECTIONS = List.of("I", "II", "III", "IV");
    private static final int PAGES = 9;
    private static final int WORDINGS = 3;

    /** What a unit hands in with a claim. */
    record Bundle(List<EvidenceNote> evidence, Optional<String> explanation) {
    }

    private enum Quality { COMPLETE, NO_PLACE, WRONG_DOCUMENT, ONLY_EXPLAINED, NOTHING }

    private record Kind(String word, String symbol) {
    }

    private final List<Kind> kinds = CsvTable.illustrative("document_kinds.csv").stream().map(Papers::kind).toList();

    private static Kind kind(CSVRecord row) {
        return new Kind(VietnameseText.nfc(row.get("word")), VietnameseText.nfc(row.get("symbol")));
    }

    /** With the claim itself. */
    Bundle withClaim(Case one, Inputs inputs) {
        return switch (quality(one)) {
            case COMPLETE -> new Bundle(List.of(note(one, inputs, "evidence.about", true)), admission(one));
            case NO_PLACE -> new Bundle(List.of(note(one, inputs, "evidence.about", false)), Optional.empty());
            case WRONG_DOCUMENT -> new Bundle(List.of(note(one, inputs, "evidence.wrong", true)), Optional.empty());
            case ONLY_EXPLAINED -> new Bundle(List.of(), Optional.of(words("explanation.missing." + one.draw(Purpose.WORDS, WORDINGS))));
            case NOTHING -> new Bundle(List.of(), Optional.empty());
        };
    }

    /** After the results of the first appraisal were returned: complete, with what was changed. */
    Bundle supplemented(Case one, Inputs inputs) {
        String key = !one.corrected() ? "explanation.supplemented" : one.dispute().isPresent() ? "explanation.council"
                : "explanation.corrected";
        return new Bundle(List.of(note(one, inputs, "evidence.about", true)), Optional.of(words(key)));
    }

    /** Faults gather where points were taken from a claim; elsewhere they are rare. */
    private static Quality quality(Case one) {
        if (!one.plan().leaf().leaf().orElseThrow().evidence().required()) {
            return one.draw(Purpose.EVIDENCE, 2) == 0 ? Quality.COMPLETE : Quality.NOTHING;
        }
        boolean taken = one.first().compareTo(one.claimed()) < 0;
        Quality[] all = Quality.values();
        if (taken) {
            return all[one.draw(Purpose.EVIDENCE, all.length)];
        }
        return one.draw(Purpose.EVIDENCE, ONE_CARELESS_OF) == 0 ? Quality.NO_PLACE : Quality.COMPLETE;
    }

    private static Optional<String> admission(Case one) {
        boolean admitted = one.plan().deduction().isPresent() && !one.corrected() && one.plan().supplier().isEmpty();
        return admitted ? Optional.of(words("explanation.admitted")) : Optional.empty();
    }

    private EvidenceNote note(Case one, Inputs inputs, String summary, boolean withPlace) {
        Optional<LocalDate> done = inputs.values().values().stream().filter(InputValue.DateValue.class::isInstance)
                .map(value -> ((InputValue.DateValue) value).date()).findFirst();
        String number = (one.draw(Purpose.NUMBER, HIGHEST_NUMBER) + 1) + "/" + symbol(one) + "-" + issuer(one);
        Optional<String> place = withPlace ? Optional.of(words("evidence.place", SECTIONS.get(one.draw(Purpose.PLACE, SECTIONS.size())),
                one.draw(Purpose.WORDS, PAGES) + 1)) : Optional.empty();
        return new EvidenceNote(number, Optional.of(done.orElseGet(() -> issued(one))),
                words(summary, one.plan().leaf().name()), place);
    }

    private static LocalDate issued(Case one) {
        int day = one.draw(Purpose.DAY, WEEKS * WORKING_DAYS);
        return FIRST_MONDAY.plusWeeks(day / WORKING_DAYS).plusDays(day % WORKING_DAYS);
    }

    /** The kind of document that the evidence requirement names first. */
    private String symbol(Case one) {
        String required = one.plan().leaf().leaf().orElseThrow().evidence().text().vietnamese();
        return kinds.stream().filter(kind -> required.contains(kind.word()))
                .min(Comparator.comparingInt(kind -> required.indexOf(kind.word())))
                .orElse(kinds.get(0)).symbol();
    }

    private static String issuer(Case one) {
        return one.unit().level() == Level.DISTRICT ? "UBND" : one.unit().code();
    }

    private static String words(String key, Object... arguments) {
        return Message.of(Papers.class, key, arguments).in(Message.VIETNAMESE);
    }
}

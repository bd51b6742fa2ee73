package parindex.workbench.selfassessment.internal.model;

import java.util.Objects;
import java.util.Optional;
import parindex.assessment.EvidenceNote;

/**
 * A document as it is being typed: texts that may not be readable yet.
 *
 * @param date     as typed, such as {@code 15/01/2020}
 * @param document id of its file; empty if it is only named
 */
public record NoteDraft(String number, String date, String summary, String place, Optional<String> document) {

    public static final NoteDraft NONE = new NoteDraft("", "", "", "", Optional.empty());

    public NoteDraft {
        Objects.requireNonNull(number);
        Objects.requireNonNull(date);
        Objects.requireNonNull(summary);
        Objects.requireNonNull(place);
        Objects.requireNonNull(document);
    }

    static NoteDraft of(EvidenceNote note) {
        return new NoteDraft(note.number(), note.date().map(Days::text).orElse(""), note.summary(), note.place().orElse(""),
                note.document());
    }

    /** Whether nothing is said and no file is attached. */
    public boolean isBlank() {
        return document.isEmpty() && number.isBlank() && date.isBlank() && summary.isBlank() && place.isBlank();
    }

    public NoteDraft withNumber(String text) {
        return new NoteDraft(text, date, summary, place, document);
    }

    public NoteDraft withDate(String text) {
        return new NoteDraft(number, text, summary, place, document);
    }

    public NoteDraft withSummary(String text) {
        return new NoteDraft(number, date, text, place, document);
    }

    public NoteDraft withPlace(String text) {
        return new NoteDraft(number, date, summary, text, document);
    }

    /** The note of an entry; its date must be readable or blank. */
    EvidenceNote note() {
        return new EvidenceNote(number.strip(), Days.read(date), summary.strip(), Optional.of(place.strip())
                .filter(text -> !text.isEmpty()), document);
    }
}

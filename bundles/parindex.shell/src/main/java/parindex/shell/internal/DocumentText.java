package parindex.shell.internal;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import parindex.assessment.EvidenceNote;

/** A document in one line. */
final class DocumentText {

    private DocumentText() {
    }

    /** Number, date, summary and place, without what is not known. */
    static String of(EvidenceNote note) {
        return Stream.of(note.number(), note.date().map(Object::toString).orElse(""), note.summary(), note.place().orElse(""))
                .filter(part -> !part.isBlank()).collect(Collectors.joining(", "));
    }
}

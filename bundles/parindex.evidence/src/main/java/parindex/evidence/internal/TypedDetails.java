package parindex.evidence.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parindex.assessment.Document;
import parindex.assessment.RefusedActionException;
import parindex.assessment.RefusedActionException.Kind;
import parindex.evidence.EvidenceService.Details;
import parindex.values.text.Message;
import parindex.values.text.VietnameseText;

/** What people type about a document, as it is kept. */
final class TypedDetails {

    // What the store of documents takes, in characters.
    private static final int LONGEST_NUMBER = 200;
    private static final int LONGEST_ISSUER = 1000;
    private static final int LONGEST_SUMMARY = 4000;

    private TypedDetails() {
    }

    /** In NFC, without spaces around. @throws RefusedActionException naming everything that is too long */
    static Details checked(Details typed) {
        List<Message> wrong = new ArrayList<>();
        Details details = new Details(text("number", typed.number(), LONGEST_NUMBER, wrong), typed.date(),
                text("issuer", typed.issuer(), LONGEST_ISSUER, wrong), text("summary", typed.summary(), LONGEST_SUMMARY, wrong));
        if (!wrong.isEmpty()) {
            throw new RefusedActionException(Kind.INVALID, wrong);
        }
        return details;
    }

    /** A document in one line, for the audit log. */
    static String text(Document document) {
        return document.fileName() + ", SHA-256 " + document.sha256() + Stream.of(document.number(),
                document.date().map(Object::toString).orElse(""), document.issuer(), document.summary())
                .filter(part -> !part.isEmpty()).map(part -> ", " + part).collect(Collectors.joining());
    }

    private static String text(String field, String typed, int longest, List<Message> wrong) {
        String text = VietnameseText.nfc(typed).strip();
        if (text.length() > longest) {
            wrong.add(Message.of(TypedDetails.class, "details.long", Message.of(TypedDetails.class, "details." + field), text.length(),
                    longest));
        }
        return text;
    }
}

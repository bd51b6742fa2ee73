package parindex.workbench.selfassessment.internal.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import parindex.assessment.Document;
import parindex.values.text.VietnameseText;

/**
 * The stored documents of a unit, of this round and of earlier ones, from which one may be evidence of a further leaf.
 *
 * @param all newest first
 */
public record EarlierDocuments(List<Document> all) {

    /** @param documents in any order */
    public static EarlierDocuments of(Collection<Document> documents) {
        return new EarlierDocuments(documents.stream().sorted(Comparator.comparing(Document::at).reversed().thenComparing(Document::id)).toList());
    }

    /**
     * Those in which each word that was typed occurs, whatever its marks and case.
     *
     * @param files what the leaf names already; its documents are left out
     */
    public List<Document> matching(String typed, List<NoteDraft> files) {
        Set<String> named = files.stream().flatMap(note -> note.document().stream()).collect(Collectors.toSet());
        List<String> words = List.of(VietnameseText.fold(typed).strip().split("\\s+"));
        return all.stream().filter(document -> !named.contains(document.id())).filter(document -> {
            String text = VietnameseText.fold(String.join(" ", document.fileName(), document.number(), document.summary(), document.issuer(),
                    document.date().map(Days::text).orElse("")));
            return words.stream().allMatch(text::contains);
        }).toList();
    }

    /** The document as evidence; where in it the proof stands is for the person to say, as it may be another place than before. */
    public static NoteDraft note(Document document) {
        return new NoteDraft(document.number(), document.date().map(Days::text).orElse(""), document.summary(), "", Optional.of(document.id()));
    }
}

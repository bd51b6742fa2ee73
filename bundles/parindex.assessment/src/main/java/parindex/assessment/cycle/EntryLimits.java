package parindex.assessment.cycle;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import parindex.assessment.EvidenceNote;
import parindex.assessment.RefusedActionException;
import parindex.assessment.RefusedActionException.Kind;
import parindex.values.text.Message;

/**
 * How much one entry of a unit may have. {@link SelfAssessment} holds to it; others ask before they store files for an entry.
 *
 * @param mostFiles most evidence files, 1 to {@value #LARGEST}
 */
public record EntryLimits(int mostFiles) {

    /** Key of the setting. */
    public static final String MAX_FILES_PER_ENTRY = "evidence.max-files-per-entry";
    /** What may be set at most. */
    public static final int LARGEST = 1000;
    public static final EntryLimits DEFAULT = new EntryLimits(20);

    public EntryLimits {
        if (mostFiles < 1 || mostFiles > LARGEST) {
            throw new IllegalArgumentException("files " + mostFiles);
        }
    }

    /**
     * @param settings what administrators have set; without the key the default counts
     * @throws RefusedActionException of kind INVALID if the value is no whole number in range
     */
    public static EntryLimits from(Map<String, String> settings) {
        String text = settings.get(MAX_FILES_PER_ENTRY);
        try {
            return text == null ? DEFAULT : new EntryLimits(Integer.parseInt(text.strip()));
        } catch (IllegalArgumentException e) {
            throw new RefusedActionException(Kind.INVALID, Message.of(EntryLimits.class, "limits.files", MAX_FILES_PER_ENTRY,
                    text, LARGEST));
        }
    }

    /** Why the documents of an entry are too many; empty if they are not. Documents that are only named do not count. */
    public Optional<Message> refusal(List<EvidenceNote> evidence) {
        long files = evidence.stream().flatMap(note -> note.document().stream()).distinct().count();
        return files <= mostFiles ? Optional.empty() : Optional.of(Message.of(EntryLimits.class, "limits.many", files, mostFiles));
    }
}

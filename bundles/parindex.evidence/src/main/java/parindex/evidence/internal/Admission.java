package parindex.evidence.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import parindex.evidence.DetectedType;
import parindex.evidence.EvidencePolicy;
import parindex.evidence.MediaTypes;
import parindex.values.problem.BadInputException;
import parindex.values.problem.Place;
import parindex.values.problem.Problem;
import parindex.values.text.Message;

/**
 * Whether a content may become evidence.
 *
 * @param policy what administrators allow; programs are refused whatever it says
 * @param name   the file name
 */
record Admission(EvidencePolicy policy, String name) {

    /** Opens a content at its beginning. */
    @FunctionalInterface
    interface Opening {
        InputStream open() throws IOException;
    }

    Admission {
        Set<String> forbidden = new HashSet<>(policy.forbiddenTypes());
        forbidden.add(EvidencePolicy.EXECUTABLE);
        policy = new EvidencePolicy(policy.mostBytes(), policy.mostFiles(), forbidden);
    }

    /** @throws BadInputException with every reason why it is refused */
    DetectedType check(Opening content, long size) throws IOException {
        DetectedType type;
        try (InputStream in = content.open()) {
            type = MediaTypes.detect(in, name);
        }
        List<Message> refusals = policy.check(name, size, type, 0);
        if (!refusals.isEmpty()) {
            Message remedy = Message.of(Admission.class, "refused.remedy");
            throw new BadInputException(refusals.stream().map(r -> Problem.error(Place.of(name), r, remedy)).toList());
        }
        return type;
    }
}

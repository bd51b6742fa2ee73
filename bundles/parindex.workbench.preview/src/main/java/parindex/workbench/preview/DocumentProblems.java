package parindex.workbench.preview;

import jakarta.inject.Inject;
import org.eclipse.e4.core.di.annotations.Creatable;
import parindex.evidence.EvidenceException;
import parindex.workbench.ui.Problems;
import parindex.workbench.ui.Words;

/** Says what went wrong with a stored file: the window itself does not know of evidence. Injected. For the thread of the window. */
@Creatable
public final class DocumentProblems {

    private final Words words;
    private final Problems problems;

    @Inject
    public DocumentProblems(Words words, Problems problems) {
        this.words = words;
        this.problems = problems;
    }

    /** As {@link Problems#describe}, also for an {@link EvidenceException}. */
    public String describe(Throwable problem) {
        return problem instanceof EvidenceException e ? words.text(e.problem()) : problems.describe(problem);
    }
}

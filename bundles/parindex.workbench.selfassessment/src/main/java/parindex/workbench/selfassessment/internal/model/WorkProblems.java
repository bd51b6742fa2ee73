package parindex.workbench.selfassessment.internal.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parindex.assessment.cycle.LeafState;
import parindex.criteria.Node;
import parindex.evidence.EvidenceIssue;
import parindex.values.problem.Severity;
import parindex.values.text.Message;

/** Everything that keeps a unit from handing in, and what is doubtful about its evidence. Pure. */
public final class WorkProblems {

    private WorkProblems() {
    }

    /**
     * In printed order of the leaves, the worst first at each: what was typed and cannot be recorded, conflicts, what is not recorded yet,
     * what the checks of the evidence found.
     *
     * @param missing whether leaves without any score are listed, too: after somebody tried to hand in
     */
    public static List<WorkProblem> of(Worksheet sheet, Map<String, TreeRows.Row> rows, boolean missing) {
        List<WorkProblem> all = new ArrayList<>();
        for (LeafState state : sheet.work().leaves()) {
            Node leaf = state.leaf();
            List<WorkProblem> found = new ArrayList<>();
            typed(sheet, leaf, found);
            if (missing && Unanswered.isUnanswered(sheet.work(), rows, leaf.id()) && rows.get(leaf.id()).score().isEmpty()) {
                found.add(problem(Severity.ERROR, leaf, Fields.SCORE, "problem.noScore"));
            }
            sheet.work().issues().stream().filter(issue -> issue.leafId().equals(leaf.id())).map(WorkProblems::of).forEach(found::add);
            found.sort(Comparator.comparing(WorkProblem::severity, Comparator.comparing(WorkProblems::rank)));
            all.addAll(found);
        }
        return all;
    }

    private static void typed(Worksheet sheet, Node leaf, List<WorkProblem> found) {
        if (!sheet.isUnsent(leaf.id())) {
            return;
        }
        sheet.reading(leaf.id()).problems().forEach(p ->
                found.add(new WorkProblem(Severity.ERROR, leaf.id(), p.field(), Optional.empty(), p.refusal().what(), p.refusal()
                        .remedy())));
        if (sheet.isConflicting(leaf.id())) {
            found.add(problem(Severity.ERROR, leaf, Fields.SCORE, "problem.conflict"));
        } else if (found.isEmpty()) {
            found.add(problem(Severity.WARNING, leaf, Fields.SCORE, "problem.unsent"));
        }
    }

    private static WorkProblem of(EvidenceIssue issue) {
        return new WorkProblem(issue.severity(), issue.leafId(), issue.field(), issue.documentId(), issue.what(), issue.remedy());
    }

    private static WorkProblem problem(Severity severity, Node leaf, String field, String key) {
        return new WorkProblem(severity, leaf.id(), field, Optional.empty(), Message.of(WorkProblems.class, key),
                Message.of(WorkProblems.class, key + ".remedy"));
    }

    private static int rank(Severity severity) {
        return severity == Severity.ERROR ? 0 : severity == Severity.WARNING ? 1 : 2;
    }
}

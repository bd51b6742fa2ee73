package parindex.workbench.administration.internal.authoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import parindex.criteria.CriteriaSet;
import parindex.criteria.SetId;
import parindex.criteria.authoring.ConfirmedLineage;
import parindex.criteria.authoring.CriteriaDraft;
import parindex.criteria.authoring.LineageProposals;
import parindex.criteria.authoring.NextSet;
import parindex.criteria.authoring.ProposedLink;
import parindex.criteria.diff.Difference;
import parindex.criteria.diff.SetDifferences;
import parindex.criteria.io.CriteriaDocument;
import parindex.scoring.Inputs;

/** A criteria set on its way through the wizard: what the workbook says, what it follows, and what of its lineage is confirmed. */
final class SetDraft {

    private final List<CriteriaDocument> installed;
    private final Map<String, Inputs> figures = new LinkedHashMap<>();
    private final Set<ProposedLink> confirmed = new LinkedHashSet<>();
    private Optional<CriteriaDraft> read = Optional.empty();
    private Optional<CriteriaSet> previous = Optional.empty();

    SetDraft(List<CriteriaDocument> installed) {
        this.installed = installed.stream().sorted((a, b) -> b.set().id().compareTo(a.set().id())).toList();
    }

    /** The sets that one can begin with, the newest of each name first. */
    List<CriteriaDocument> installed() {
        return installed;
    }

    /** The first draft of a new set, and how its nodes might continue those of the source: what goes into the workbook. */
    record Beginning(CriteriaSet set, List<ProposedLink> proposed) {

        static Beginning of(CriteriaSet source, SetId id) {
            CriteriaSet next = id.equals(source.id()) ? source : NextSet.from(source, id);
            return new Beginning(next, source.id().year() < id.year() ? LineageProposals.propose(source, next) : List.of());
        }
    }

    /** Another workbook was read: what was said about the one before counts no longer. */
    void take(CriteriaDraft draft) {
        read = Optional.of(draft);
        figures.clear();
        follow(draft.set().flatMap(this::proposedPrevious));
    }

    void forget() {
        read = Optional.empty();
    }

    Optional<CriteriaDraft> read() {
        return read;
    }

    boolean isUsable() {
        return read.flatMap(CriteriaDraft::document).isPresent();
    }

    /** The set as the workbook says; only for one that {@link #isUsable}. */
    CriteriaSet set() {
        return read.flatMap(CriteriaDraft::set).orElseThrow();
    }

    /** The sets that it could follow: those of its level, but not itself. */
    List<CriteriaSet> candidates() {
        return installed.stream().map(CriteriaDocument::set).filter(s -> s.level() == set().level() && !s.id().equals(set().id())).toList();
    }

    /** The set it says it replaces, or the newest of an earlier year. */
    private Optional<CriteriaSet> proposedPrevious(CriteriaSet set) {
        return candidates().stream().filter(s -> set.replaces().filter(s.id()::equals).isPresent()).findFirst()
                .or(() -> candidates().stream().filter(s -> s.id().year() < set.id().year()).findFirst());
    }

    Optional<CriteriaSet> previous() {
        return previous;
    }

    /** @param set what the new set follows; empty for none */
    void follow(Optional<CriteriaSet> set) {
        previous = set;
        confirmed.clear();
    }

    /** How nodes might continue those of the previous set; those of the workbook first. */
    List<ProposedLink> proposals() {
        List<ProposedLink> proposals = new ArrayList<>(read.map(CriteriaDraft::proposed).orElse(List.of()));
        previous.filter(p -> proposals.stream().noneMatch(l -> l.from().equals(p.id())))
                .ifPresent(p -> proposals.addAll(LineageProposals.propose(p, set())));
        return proposals;
    }

    void confirm(List<ProposedLink> links) {
        confirmed.clear();
        confirmed.addAll(links);
    }

    boolean isConfirmed(ProposedLink link) {
        return confirmed.contains(link);
    }

    int confirmedLinks() {
        return confirmed.size();
    }

    /** @param inputs the figures of a leaf; none takes them away */
    void figures(String leafId, Inputs inputs) {
        if (inputs.isEmpty()) {
            figures.remove(leafId);
        } else {
            figures.put(leafId, inputs);
        }
    }

    Map<String, Inputs> figures() {
        return Map.copyOf(figures);
    }

    /**
     * Makes the set with the links that are confirmed now; to be called off the thread of the window, like all that reads a set again.
     * Throws {@link parindex.values.problem.BadInputException} if the links contradict each other.
     */
    Callable<CriteriaDocument> document() {
        CriteriaDocument document = read.flatMap(CriteriaDraft::document).orElseThrow();
        List<ProposedLink> links = List.copyOf(confirmed);
        return () -> ConfirmedLineage.in(document, links);
    }

    /** Finds what differs from the previous set; nothing if there is none. Like {@link #document}. */
    Callable<List<Difference>> differences() {
        Callable<CriteriaDocument> now = document();
        Optional<CriteriaSet> before = previous;
        return () -> before.isEmpty() ? List.of() : SetDifferences.between(before.get(), now.call().set());
    }
}

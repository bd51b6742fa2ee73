package parindex.workbench.internal.handlers;

import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import org.eclipse.e4.core.di.annotations.CanExecute;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.core.di.extensions.Service;
import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.e4.ui.services.IServiceConstants;
import org.eclipse.swt.widgets.Shell;
import parindex.assessment.AssessmentStore;
import parindex.assessment.RoundSource;
import parindex.assessment.cycle.RoundClock;
import parindex.criteria.io.CriteriaCatalogue;
import parindex.workbench.jobs.Background;
import parindex.workbench.selection.Changes;
import parindex.workbench.selection.CurrentRound;
import parindex.workbench.selection.Person;
import parindex.workbench.ui.ModelIds;
import parindex.workbench.ui.Perspectives;
import parindex.workbench.ui.Words;

/** Stores the sample round, if it is not stored yet, and shows its results. */
public final class SampleHandler {

    @CanExecute
    boolean canOpen(@Optional AssessmentStore store, @Service List<RoundSource> samples) {
        return store != null && !samples.isEmpty();
    }

    @Execute
    void open(@Named(IServiceConstants.ACTIVE_SHELL) Shell shell, Words words, Background background, Person person, CurrentRound round,
            Perspectives perspectives, IEventBroker broker, AssessmentStore store, CriteriaCatalogue catalogue, RoundClock clock,
            @Service List<RoundSource> samples) {
        SampleRound sample = new SampleRound(first(samples), store, catalogue, clock);
        background.run(shell, words.text(SampleHandler.class, "sample.preparing"), progress -> sample.store(person), stored -> {
            if (stored.added()) {
                broker.post(Changes.ROUND, stored.roundId());
            }
            round.choose(stored.roundId());
            perspectives.show(ModelIds.PERSPECTIVE_RESULTS);
        });
    }

    /** The first by id: several modules may bring a sample, in any order. */
    private static RoundSource first(List<RoundSource> samples) {
        return samples.stream().min(Comparator.comparing(RoundSource::roundId)).orElseThrow();
    }
}

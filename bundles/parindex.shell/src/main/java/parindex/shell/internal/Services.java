package parindex.shell.internal;

import java.util.List;
import java.util.Optional;
import org.apache.felix.service.command.CommandProcessor;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import parindex.assessment.AssessmentStore;
import parindex.assessment.RoundEvaluation;
import parindex.assessment.RoundSource;
import parindex.criteria.io.CriteriaCatalogue;
import parindex.export.BookExport;
import parindex.intake.printed.PrintedReportSource;
import parindex.scoring.ScoringService;

/**
 * The services commands work with. Those of optional modules come and go while the program runs. The store opens the database
 * when it is first asked for something, so commands that need none start fast.
 */
@Component(service = Services.class)
public final class Services {

    private final BundleContext context;
    private final CriteriaCatalogue catalogue;
    private final ScoringService scoring;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile AssessmentStore store;
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile RoundEvaluation evaluation;
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile CommandProcessor commandProcessor;
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<RoundSource> roundSources;
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<PrintedReportSource> printedReports;
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<BookExport> exports;

    @Activate
    public Services(BundleContext context, @Reference CriteriaCatalogue catalogue, @Reference ScoringService scoring) {
        this.context = context;
        this.catalogue = catalogue;
        this.scoring = scoring;
    }

    CriteriaCatalogue catalogue() {
        return catalogue;
    }

    ScoringService scoring() {
        return scoring;
    }

    /** @throws UsageException if no store module is running */
    AssessmentStore store() {
        return present(store, "module.store");
    }

    /** @throws UsageException if no store module is running */
    RoundEvaluation evaluation() {
        return present(evaluation, "module.store");
    }

    /** @throws UsageException if Gogo is not running */
    CommandProcessor commandProcessor() {
        return present(commandProcessor, "module.gogo");
    }

    List<RoundSource> roundSources() {
        return List.copyOf(roundSources);
    }

    Optional<PrintedReportSource> printedReport(String roundId) {
        return printedReports.stream().filter(p -> p.roundId().equals(roundId)).findFirst();
    }

    List<BookExport> exports() {
        return exports.stream().sorted(java.util.Comparator.comparing(BookExport::format)).toList();
    }

    /** A framework property such as {@code parindex.version}; a dash if the launcher did not set it. */
    String property(String name) {
        String value = context.getProperty(name);
        return value == null ? "-" : value;
    }

    private static <T> T present(T service, String message) {
        if (service == null) {
            throw new UsageException(message);
        }
        return service;
    }
}

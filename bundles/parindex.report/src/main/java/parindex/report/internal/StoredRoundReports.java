package parindex.report.internal;

import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import parindex.assessment.AssessmentStore;
import parindex.assessment.CurrentDecisions;
import parindex.assessment.Document;
import parindex.assessment.EarlierYears;
import parindex.assessment.Ledger;
import parindex.assessment.LedgerScope;
import parindex.assessment.Line;
import parindex.assessment.Provenance;
import parindex.assessment.RoundEvaluation;
import parindex.assessment.RoundResults;
import parindex.assessment.Stage;
import parindex.criteria.LegalBasis;
import parindex.export.Book;
import parindex.report.Report;
import parindex.report.Report.Letterhead;
import parindex.report.RoundReports;
import parindex.report.RoundTables;

/** Makes reports from the store and the evaluation of rounds. */
@Component
public final class StoredRoundReports implements RoundReports {

    private final AssessmentStore store;
    private final RoundEvaluation evaluation;
    private final String program;

    @Activate
    public StoredRoundReports(BundleContext context, @Reference AssessmentStore store, @Reference RoundEvaluation evaluation) {
        this(store, evaluation, "PAR Index Workbench " + Optional.ofNullable(context.getProperty("parindex.version")).orElse("-"));
    }

    public StoredRoundReports(AssessmentStore store, RoundEvaluation evaluation, String program) {
        this.store = store;
        this.evaluation = evaluation;
        this.program = program;
    }

    @Override
    public Optional<Report> annual(String roundId, Stage stage, Locale locale) {
        return data(roundId, stage).map(data -> new AnnualReport(data, words(data, locale), letterhead(data),
                Optional.ofNullable(store.settings().get(ReportSettings.TEMPLATE)).filter(t -> !t.isBlank()).map(Path::of)).report());
    }

    @Override
    public Optional<Report> unit(String roundId, String unitCode, Locale locale) {
        return data(roundId, Stage.COUNCIL).flatMap(data -> data.levels().stream()
                .flatMap(level -> level.unit(unitCode).map(unit -> new UnitSheet(data, words(data, locale), letterhead(data))
                        .report(level, unit)).stream())
                .findFirst());
    }

    @Override
    public Optional<Book> book(String roundId, Stage stage, boolean detailed) {
        return data(roundId, stage).map(data -> new RoundBook(data, detailed ? stages(data) : List.of(), detailed
                ? store.documents(Optional.empty())
                .stream().collect(Collectors.toMap(Document::id, document -> document)) : Map.of()).book(detailed));
    }

    /** The round at each stage up to the one that is reported, as far as something was decided there. */
    private List<RoundResults> stages(RoundData data) {
        Stage reported = data.results().stage();
        Set<Stage> decided = data.ledger().decisions().stream().map(line -> line.content().stage()).collect(Collectors.toSet());
        return Stream.of(Stage.SELF, Stage.FIRST_APPRAISAL, Stage.SECOND_APPRAISAL, Stage.COUNCIL)
                .filter(stage -> stage == reported || stage.compareTo(reported) < 0 && decided.contains(stage))
                .map(stage -> stage == reported ? data.results() : stage == Stage.SELF ? data.self()
                        : evaluation.evaluate(data.round().id(), stage).orElseThrow()).toList();
    }

    private static Words words(RoundData data, Locale locale) {
        return new Words(locale, data.levels().isEmpty() ? RoundingMode.HALF_UP : data.levels().get(0).set().rounding().mode());
    }

    private Optional<RoundData> data(String roundId, Stage stage) {
        return evaluation.evaluate(roundId, stage).map(results -> data(results, stage == Stage.SELF ? results
                : evaluation.evaluate(roundId, Stage.SELF).orElseThrow()));
    }

    private RoundData data(RoundResults results, RoundResults self) {
        String roundId = results.round().id();
        Ledger ledger = store.ledger(LedgerScope.of(roundId)).counting();
        return new RoundData(results, self, EarlierYears.before(results, store, evaluation), EarlierYears.predecessors(store.units()),
                ledger,
                new CurrentDecisions(ledger.decisions().stream().map(Line::content).toList(), results.stage()), store.steps(roundId),
                store.schedule(roundId), RoundTables.provenance(results, store, program), Provenance.notice(results));
    }

    /** What is set, else what the criteria sets say: who issued the decision that they rest on. */
    private Letterhead letterhead(RoundData data) {
        Map<String, String> settings = store.settings();
        Optional<String> issuer = data.levels().stream().flatMap(l -> l.set().legalBasis().stream()).map(LegalBasis::issuer).findFirst();
        return new Letterhead(settings.getOrDefault(ReportSettings.SUPERIOR, ""),
                settings.getOrDefault(ReportSettings.OFFICE, issuer.orElse("")), settings.getOrDefault(ReportSettings.NUMBER, ""),
                settings.getOrDefault(ReportSettings.PLACE, ""), data.year());
    }
}

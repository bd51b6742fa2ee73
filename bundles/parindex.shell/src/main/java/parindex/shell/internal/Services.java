package parindex.shell.internal;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
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
import parindex.assessment.audit.AuditLog;
import parindex.assessment.cycle.AccessCheck;
import parindex.assessment.cycle.Appraisal;
import parindex.assessment.cycle.CentralValues;
import parindex.assessment.cycle.EarlierResults;
import parindex.assessment.cycle.Imports;
import parindex.assessment.cycle.RoundClock;
import parindex.assessment.cycle.RoundScreens;
import parindex.assessment.cycle.Rounds;
import parindex.assessment.cycle.SelfAssessment;
import parindex.assessment.cycle.SettingDefinition;
import parindex.assessment.cycle.SetChanges;
import parindex.assessment.cycle.Settings;
import parindex.assessment.cycle.UnitRegister;
import parindex.assessment.people.SignIn;
import parindex.assessment.people.UserAdministration;
import parindex.backup.Backups;
import parindex.criteria.authoring.CriteriaWorkbooks;
import parindex.criteria.io.CriteriaCatalogue;
import parindex.evidence.EvidenceService;
import parindex.exchange.PublicationVerifier;
import parindex.exchange.earlier.EarlierYearFiles;
import parindex.exchange.tables.ImportFiles;
import parindex.exchange.Publications;
import parindex.exchange.UnitPackages;
import parindex.exchange.excel.SelfAssessmentWorkbooks;
import parindex.export.BookExport;
import parindex.intake.Spreadsheets;
import parindex.intake.printed.PrintedReportSource;
import parindex.intake.report.ReportDocuments;
import parindex.modules.Modules;
import parindex.modules.Signing;
import parindex.modules.Trust;
import parindex.report.ReportExport;
import parindex.report.RoundReports;
import parindex.scoring.ScoringService;
import parindex.values.text.LocalizedText;

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
    private volatile SignIn signIn;
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile UserAdministration userAdministration;
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile UnitRegister unitRegister;
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile Imports imports;
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile Spreadsheets spreadsheets;
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile Rounds rounds;
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile SetChanges setChanges;
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile RoundScreens screens;
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile SelfAssessment selfAssessment;
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile Appraisal appraisal;
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile CentralValues centralValues;
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile AuditLog auditLog;
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile Settings settings;
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile RoundClock clock;
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile AccessCheck access;
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile EarlierResults earlierResults;
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile EarlierYearFiles earlierYearFiles;
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile ImportFiles importFiles;
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile Publications publications;
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile PublicationVerifier publicationVerifier;
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile UnitPackages unitPackages;
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile Backups backups;
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile SelfAssessmentWorkbooks workbooks;
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile CriteriaWorkbooks criteriaWorkbooks;
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile EvidenceService evidence;
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile Modules modules;
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile Trust trust;
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile Signing signing;
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile CommandProcessor commandProcessor;
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, target = "(parindex.command=workbench)")
    private volatile Callable<Integer> workbench;
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, target = "(parindex.command=workbench)")
    private volatile ToIntFunction<String> windowOnRound;
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<RoundSource> roundSources;
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<PrintedReportSource> printedReports;
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<BookExport> exports;
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<ReportExport> reportExports;
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile RoundReports reports;
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<SettingDefinition> settingDefinitions;
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<ReportDocuments> reportDocuments;

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

    /** @throws UsageException if no window module is running */
    Callable<Integer> workbench() {
        return present(workbench, "module.workbench");
    }

    /** Opens the window on the round with that id and returns its exit code when it is closed; empty if no window module is running. */
    Optional<ToIntFunction<String>> windowOnRound() {
        return Optional.ofNullable(windowOnRound);
    }

    /** @throws UsageException if no store module is running */
    AssessmentStore store() {
        return present(store, "module.store");
    }

    /** @throws UsageException if no store module is running */
    RoundEvaluation evaluation() {
        return present(evaluation, "module.store");
    }

    // The services of the yearly cycle; each throws a UsageException if its module is not running.

    SignIn signIn() {
        return present(signIn, "module.cycle");
    }

    UserAdministration userAdministration() {
        return present(userAdministration, "module.cycle");
    }

    UnitRegister unitRegister() {
        return present(unitRegister, "module.cycle");
    }

    Imports imports() {
        return present(imports, "module.cycle");
    }

    /** What reads workbooks, if its module is running. */
    Optional<Spreadsheets> spreadsheets() {
        return Optional.ofNullable(spreadsheets);
    }

    SetChanges setChanges() {
        return present(setChanges, "module.cycle");
    }

    Rounds rounds() {
        return present(rounds, "module.cycle");
    }

    RoundScreens screens() {
        return present(screens, "module.cycle");
    }

    SelfAssessment selfAssessment() {
        return present(selfAssessment, "module.cycle");
    }

    Appraisal appraisal() {
        return present(appraisal, "module.cycle");
    }

    CentralValues centralValues() {
        return present(centralValues, "module.cycle");
    }

    AuditLog auditLog() {
        return present(auditLog, "module.cycle");
    }

    Settings settings() {
        return present(settings, "module.cycle");
    }

    RoundClock clock() {
        return present(clock, "module.cycle");
    }

    EarlierResults earlierResults() {
        return present(earlierResults, "module.cycle");
    }

    EarlierYearFiles earlierYearFiles() {
        return present(earlierYearFiles, "module.cycle");
    }

    ImportFiles importFiles() {
        return present(importFiles, "module.cycle");
    }

    AccessCheck access() {
        return present(access, "module.cycle");
    }

    Publications publications() {
        return present(publications, "module.cycle");
    }

    PublicationVerifier publicationVerifier() {
        return present(publicationVerifier, "module.cycle");
    }

    UnitPackages unitPackages() {
        return present(unitPackages, "module.cycle");
    }

    /** @throws UsageException if the reports module is not running */
    SelfAssessmentWorkbooks workbooks() {
        return present(workbooks, "module.cycle");
    }

    // Each throws a UsageException if the management of modules is not running.

    Modules modules() {
        return present(modules, "module.modules");
    }

    /** {@link Modules#outOfUse}; nothing where modules are not managed. */
    List<String> modulesOutOfUse(String set) {
        Modules present = modules;
        return present == null ? List.of() : present.outOfUse(set);
    }

    Trust trust() {
        return present(trust, "module.modules");
    }

    Signing signing() {
        return present(signing, "module.modules");
    }

    /** @throws UsageException if the module for authoring criteria sets is not running */
    CriteriaWorkbooks criteriaWorkbooks() {
        return present(criteriaWorkbooks, "module.authoring");
    }

    Backups backups() {
        return present(backups, "module.cycle");
    }

    /** @throws UsageException if the module of evidence files is not running */
    EvidenceService evidence() {
        return present(evidence, "module.evidence");
    }

    /** What a setting means; empty text if its module has just gone. */
    LocalizedText settingMeaning(String key) {
        return settingDefinitions.stream().flatMap(d -> d.keys().stream()).filter(k -> k.key().equals(key)).findFirst()
                .map(SettingDefinition.Key::meaning).orElse(LocalizedText.of(""));
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

    /**
     * The reader of reports that begin like this.
     *
     * @throws UsageException if no module for that format is running
     */
    ReportDocuments reportDocuments(byte[] head) {
        return present(reportDocuments.stream().filter(r -> r.reads(head)).findFirst().orElse(null), "module.spreadsheets");
    }

    List<BookExport> exports() {
        return exports.stream().sorted(java.util.Comparator.comparing(BookExport::format)).toList();
    }

    /** One per format, by format: of several for one format that of the highest rank, which stands last. */
    List<ReportExport> reportExports() {
        java.util.TreeMap<String, ReportExport> known = new java.util.TreeMap<>();
        reportExports.forEach(export -> known.put(export.format(), export));
        return List.copyOf(known.values());
    }

    /** @throws UsageException if the reports module is not running */
    RoundReports reports() {
        return present(reports, "module.reports");
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

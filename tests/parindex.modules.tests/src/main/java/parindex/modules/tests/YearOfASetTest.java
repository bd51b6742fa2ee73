package parindex.modules.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.felix.service.command.CommandProcessor;
import org.apache.felix.service.command.CommandSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.test.common.annotation.InjectService;
import org.osgi.test.junit5.service.ServiceExtension;
import parindex.assessment.AssessmentStore;
import parindex.assessment.EarlierYears;
import parindex.assessment.Phase;
import parindex.assessment.Provenance;
import parindex.assessment.RoundEvaluation;
import parindex.assessment.RoundResults;
import parindex.assessment.Stage;
import parindex.assessment.Unit;
import parindex.assessment.audit.AuditLog;
import parindex.assessment.cycle.Appraisal;
import parindex.assessment.cycle.CentralValues;
import parindex.assessment.cycle.RoundScreens;
import parindex.assessment.cycle.Rounds;
import parindex.assessment.cycle.SelfAssessment;
import parindex.assessment.cycle.SetChanges;
import parindex.assessment.cycle.UnitRegister;
import parindex.assessment.people.Session;
import parindex.assessment.people.SignIn;
import parindex.criteria.Level;
import parindex.criteria.SetId;
import parindex.criteria.authoring.ConfirmedLineage;
import parindex.criteria.authoring.CriteriaBundles;
import parindex.criteria.authoring.CriteriaDraft;
import parindex.criteria.authoring.CriteriaWorkbooks;
import parindex.criteria.authoring.LineageProposals;
import parindex.criteria.authoring.NextSet;
import parindex.criteria.io.CriteriaCatalogue;
import parindex.criteria.io.CriteriaDocument;
import parindex.exchange.Publications;
import parindex.export.Book;
import parindex.export.BookExport;
import parindex.export.results.ReportBook;
import parindex.modules.Change;
import parindex.modules.Module;
import parindex.modules.Modules;
import parindex.modules.Plan;
import parindex.modules.Signing;
import parindex.modules.Trust;
import parindex.values.number.Rational;
import parindex.values.text.LocalizedText;
import parindex.values.text.Message;

/**
 * A criteria set from the template in Excel to published rounds, all in the running program: written, checked, signed, installed, used,
 * corrected while a round is under way, and removed. Nothing of it changes a figure that somebody has been told.
 */
@ExtendWith(ServiceExtension.class)
class YearOfASetTest {

    private static final String NAME = "thu.so";
    private static final String MODULE = "parindex.criteria.thu.so.y2025";
    private static final SetId SET = new SetId(NAME, 2025, "1.0.0");
    private static final SetId CORRECTED = new SetId(NAME, 2025, "1.0.1");
    private static final Map<String, Rational> FIRST_FIGURES = Map.of(WorkedRound.FIRST, Rational.of(46_919, 612),
            WorkedRound.SECOND, Rational.of(409, 14));
    private static final Map<String, Rational> CORRECTED_FIGURES = Map.of(WorkedRound.FIRST, Rational.of(48_449, 612),
            WorkedRound.SECOND, Rational.of(457, 14));

    @InjectService(timeout = 30_000)
    Modules modules;
    @InjectService(timeout = 30_000)
    Trust trust;
    @InjectService
    Signing signing;
    @InjectService(timeout = 30_000)
    SignIn signIn;
    @InjectService
    CriteriaWorkbooks workbooks;
    @InjectService
    CriteriaCatalogue catalogue;
    @InjectService(timeout = 30_000)
    AssessmentStore store;
    @InjectService(timeout = 30_000)
    RoundEvaluation evaluation;
    @InjectService(timeout = 30_000)
    UnitRegister units;
    @InjectService(timeout = 30_000)
    Rounds rounds;
    @InjectService(timeout = 30_000)
    SelfAssessment self;
    @InjectService(timeout = 30_000)
    CentralValues central;
    @InjectService(timeout = 30_000)
    Appraisal appraisal;
    @InjectService(timeout = 30_000)
    RoundScreens screens;
    @InjectService(timeout = 30_000)
    SetChanges setChanges;
    @InjectService(timeout = 30_000)
    Publications publications;
    @InjectService(timeout = 30_000)
    AuditLog audit;
    @InjectService
    CommandProcessor commands;
    @InjectService(cardinality = 3, timeout = 30_000)
    List<BookExport> formats;

    @TempDir
    Path folder;

    private Session admin;
    private Office office;
    private WorkedRound.Services services;

    @BeforeEach
    void office() {
        admin = signIn.singleUser().orElseThrow();
        office = new Office(folder, signing).trustedBy(trust, admin);
        services = new WorkedRound.Services(rounds, self, central, appraisal, screens);
        units.put(admin, List.of(unit(WorkedRound.FIRST, "Sở Nội vụ (mẫu)"), unit(WorkedRound.SECOND, "Sở Tài chính (mẫu)")));
    }

    private static Unit unit(String code, String name) {
        return new Unit(code, name, Level.PROVINCE, "so", List.of(), Optional.empty(), Optional.empty(), List.of());
    }

    @AfterEach
    void tidy() {
        modules.list(admin).stream().filter(m -> m.origin() == Module.Origin.INSTALLED)
                .forEach(m -> modules.apply(admin, new Change.Uninstall(m.id())));
        trust.distrust(admin, office.signer.fingerprint());
        assertEquals(Optional.empty(), audit.verify(admin, Optional.empty()).broken());
    }

    @Test
    void fromTheTemplateToPublishedRoundsAndBack() throws Exception {
        CriteriaDocument first = written();
        assertEquals(State.of(Module.State.ENABLED, "1.0.0"), applied(Office.install(bundle(first, "first.jar"))));
        assertEquals(first, installed(SET).orElseThrow());

        WorkedRound published = WorkedRound.create(services, admin, "mau-1", installed(SET).orElseThrow())
                .selfAssessed(first).appraised().inCouncil();
        publications.publish(admin, published.id(), Files.createDirectories(folder.resolve("published")));
        assertEquals(FIRST_FIGURES, figures(published));
        Map<String, String> firstFiles = exported(published, "first");

        WorkedRound underWay = WorkedRound.create(services, admin, "mau-2", installed(SET).orElseThrow()).selfAssessed(first).appraised();
        assertEquals(FIRST_FIGURES, figures(underWay));
        CriteriaDocument corrected = corrected(first);
        assertEquals(State.of(Module.State.ENABLED, "1.0.1"), applied(Office.update(bundle(corrected, "corrected.jar"))));
        assertEquals(Optional.empty(), installed(SET));
        assertEquals(FIRST_FIGURES, figures(underWay), "an update alone must not change a round");

        moveToTheCorrectedSet(underWay);
        underWay.decided(WorkedRound.FIRST, Map.of("VD1.1.3", Rational.of(3), "VD2.8", Rational.of(5)))
                .decided(WorkedRound.SECOND, Map.of("VD1.1.3", Rational.ONE, "VD2.8", Rational.of(5))).inCouncil();
        publications.publish(admin, underWay.id(), folder.resolve("published"));
        assertEquals(CORRECTED_FIGURES, figures(underWay));
        Map<String, String> secondFiles = exported(underWay, "second");

        withoutTheSet(() -> {
            assertEquals(FIRST_FIGURES, figures(published));
            assertEquals(CORRECTED_FIGURES, figures(underWay));
            assertEquals(firstFiles, exported(published, "first again"));
            assertEquals(secondFiles, exported(underWay, "second again"));
            assertEquals(20, screens.unit(admin, published.id(), WorkedRound.FIRST).size());
        });
        assertEquals(List.of(Phase.PUBLISHED, Phase.PUBLISHED), List.of(store.round(published.id()).orElseThrow().phase(),
                store.round(underWay.id()).orElseThrow().phase()));
    }

    /** As an official does: the template, a mistake that is told with its cell, the mistake corrected. */
    private CriteriaDocument written() throws IOException {
        Path file = folder.resolve("bo-tieu-chi.xlsx");
        workbooks.writeTemplate(Message.VIETNAMESE, file);
        String place;
        try (SetWorkbook workbook = new SetWorkbook(file)) {
            workbook.fill(SetWorkbook.GENERAL, List.of("Mã bộ tiêu chí"), "Giá trị", NAME)
                    .fill(SetWorkbook.CRITERIA, List.of("VD1.1"), "Điểm tối đa", 21);
            place = workbook.place(SetWorkbook.CRITERIA, List.of("VD1.1"), "Điểm tối đa");
            workbook.save();
        }
        CriteriaDraft wrong = workbooks.read(file);
        assertEquals(Optional.empty(), wrong.document());
        assertTrue(wrong.problems().stream().anyMatch(p -> p.place().path().equals(Optional.of(place))), wrong.problems()::toString);
        try (SetWorkbook workbook = new SetWorkbook(file)) {
            workbook.fill(SetWorkbook.CRITERIA, List.of("VD1.1"), "Điểm tối đa", 20).save();
        }
        CriteriaDraft right = workbooks.read(file);
        assertEquals(List.of(), right.problems());
        assertEquals(SET, right.orThrow().set().id());
        return right.orThrow();
    }

    /** A decision that corrects the set: two maxima, one rule, and one criterion in place of another. */
    private CriteriaDocument corrected(CriteriaDocument first) throws IOException {
        Path file = folder.resolve("dinh-chinh.xlsx");
        workbooks.write(NextSet.from(first.set(), CORRECTED), List.of(), Message.VIETNAMESE, file);
        try (SetWorkbook workbook = new SetWorkbook(file)) {
            workbook.fill(SetWorkbook.CRITERIA, List.of("VD1.1.1"), "Điểm tối đa", 1)
                    .fill(SetWorkbook.RULES, List.of("VD1.1.1", "ontime"), "Điểm hoặc giá trị", "1")
                    .fill(SetWorkbook.RULES, List.of("VD1.1.1", "late"), "Điểm hoặc giá trị", "0,5")
                    .fill(SetWorkbook.CRITERIA, List.of("VD1.1.2"), "Điểm tối đa", 3)
                    .fill(SetWorkbook.RULES, List.of("VD1.1.2", "Điểm khi đạt"), "Điểm hoặc giá trị", "3")
                    .fill(SetWorkbook.RULES, List.of("VD1.1.3", "3"), "Từ", 85)
                    .fill(SetWorkbook.RULES, List.of("VD1.1.3", "2"), "Đến", 85)
                    .replace("VD2.2", "VD2.8")
                    .fill(SetWorkbook.CRITERIA, List.of("VD2.8"), "Tên", "Không để tồn đọng kiến nghị của doanh nghiệp").save();
        }
        CriteriaDocument corrected = workbooks.read(file).orThrow();
        return ConfirmedLineage.in(corrected, LineageProposals.propose(first.set(), corrected.set()));
    }

    private void moveToTheCorrectedSet(WorkedRound round) {
        CriteriaDocument to = installed(CORRECTED).orElseThrow();
        SetChanges.Plan plan = setChanges.plan(admin, round.id(), to);
        assertEquals(new EnumMap<>(Map.of(SetChanges.Outcome.KEPT, 32, SetChanges.Outcome.RESCALED, 4, SetChanges.Outcome.NEW_DECISION, 2,
                SetChanges.Outcome.SET_ASIDE, 2)), plan.counts());
        assertEquals(List.of("VD2.8"), plan.added());
        Map<String, String> changes = new TreeMap<>();
        plan.items().stream().filter(i -> i.outcome() != SetChanges.Outcome.KEPT).forEach(i -> changes.put(
                i.unitCode() + " " + i.fromLeaf().orElse("-"), i.toLeaf().orElse("-") + " " + i.outcome() + " "
                        + i.before().map(Rational::toString).orElse("-") + " " + i.after().map(Rational::toString).orElse("-")));
        assertEquals(new TreeMap<>(Map.of("MSNV VD1.1.1", "VD1.1.1 RESCALED 1 0.5", "MSNV VD1.1.2", "VD1.1.2 RESCALED 2 3",
                "MSNV VD1.1.3", "VD1.1.3 NEW_DECISION 2 -", "MSNV VD2.2", "- SET_ASIDE 4 -", "MSTC VD1.1.1", "VD1.1.1 RESCALED 4/7 2/7",
                "MSTC VD1.1.2", "VD1.1.2 RESCALED 4/7 6/7", "MSTC VD1.1.3", "VD1.1.3 NEW_DECISION 8/7 -",
                "MSTC VD2.2", "- SET_ASIDE 10/7 -")), changes);
        assertEquals(FIRST_FIGURES, figures(round), "the dry run has changed something");
        setChanges.change(admin, plan, to, "Quyết định đính chính số 12");
        assertEquals(CORRECTED, store.round(round.id()).orElseThrow().set(Level.PROVINCE).orElseThrow().set());
    }

    /** What is checked while the set is disabled, and again when its module is gone. */
    private void withoutTheSet(Check check) throws Exception {
        Plan plan = modules.plan(admin, new Change.Disable(MODULE));
        assertTrue(plan.effects().stream().anyMatch(e -> e.key().equals("effect.set.goes") && e.arguments().equals(List.of(CORRECTED.toString()))),
                plan::toString);
        assertEquals(State.of(Module.State.DISABLED, "1.0.1"), applied(new Change.Disable(MODULE)));
        check.run();
        assertTrue(newRound().contains(MODULE), "whose module is disabled is said");
        applied(new Change.Uninstall(MODULE));
        check.run();
        String refusal = newRound();
        assertTrue(refusal.contains("Không có bộ tiêu chí nào tên \"" + CORRECTED + "\" đang hoạt động"), refusal);
    }

    /** Something that may fail. */
    @FunctionalInterface
    private interface Check {
        void run() throws Exception;
    }

    /** What a person is told who wants a new round from the set that is not there. */
    private String newRound() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        int before = store.rounds().size();
        try (CommandSession session = commands.createSession(InputStream.nullInputStream(), out, out)) {
            assertEquals(2, session.execute("parindex:rounds create mau-3 --name Mau --year 2025 --set " + CORRECTED + " --units all"));
        }
        assertEquals(before, store.rounds().size());
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private Path bundle(CriteriaDocument document, String name) throws IOException {
        Path file = folder.resolve(name);
        CriteriaBundles.write(document, file);
        return office.sign(file);
    }

    private Optional<CriteriaDocument> installed(SetId id) {
        return catalogue.installed().stream().map(CriteriaCatalogue.Installed::document).filter(d -> d.set().id().equals(id)).findFirst();
    }

    /** What a module is in the end; nothing if it is gone. */
    private record State(Optional<Module.State> state, Optional<String> version) {

        static State of(Module.State state, String version) {
            return new State(Optional.of(state), Optional.of(version));
        }
    }

    private State applied(Change change) {
        Optional<Module> module = modules.apply(admin, change).module();
        return new State(module.map(Module::state), module.map(Module::version));
    }

    private Map<String, Rational> figures(WorkedRound round) {
        Map<String, Rational> figures = new TreeMap<>();
        results(round).levels().get(0).units().forEach(u -> figures.put(u.unit().code(), u.score()));
        return figures;
    }

    private RoundResults results(WorkedRound round) {
        return evaluation.evaluate(round.id(), Stage.COUNCIL).orElseThrow();
    }

    /** The files of every format by name; of the workbook, whose bytes hold the time, that it is there. */
    private Map<String, String> exported(WorkedRound round, String name) throws IOException {
        RoundResults results = results(round);
        List<Book.Line> provenance = Provenance.of(results, store, "0.0.0-test").stream()
                .map(line -> new Book.Line(line.label(), line.value())).toList();
        Book book = ReportBook.of(LocalizedText.of("Kết quả"), provenance, results.levels(), EarlierYears.before(results, store, evaluation),
                EarlierYears.predecessors(store.units()));
        Path target = Files.createDirectories(folder.resolve(name));
        Map<String, String> files = new TreeMap<>();
        for (BookExport format : formats.stream().sorted(Comparator.comparing(BookExport::format)).toList()) {
            List<Path> written = format.write(book, target, round.id(), Locale.ENGLISH);
            assertTrue(!written.isEmpty(), format.format());
            for (Path file : written) {
                boolean text = !file.toString().endsWith(".xlsx");
                assertTrue(Files.size(file) > 0, file::toString);
                files.put(file.getFileName().toString(), text ? Files.readString(file) : "");
            }
        }
        String json = files.get(round.id() + ".json");
        figures(round).values().forEach(f -> assertTrue(json.contains('"' + f.toString() + '"'), () -> f + " in " + json));
        return files;
    }
}

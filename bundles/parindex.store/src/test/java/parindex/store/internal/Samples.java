package parindex.store.internal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import parindex.assessment.AppliedImport;
import parindex.assessment.AssessmentStore;
import parindex.assessment.Decision;
import parindex.assessment.Document;
import parindex.assessment.EarlierImport;
import parindex.assessment.Entry;
import parindex.assessment.EvidenceNote;
import parindex.assessment.ImportChange;
import parindex.assessment.ImportKind;
import parindex.assessment.Phase;
import parindex.assessment.PinnedSet;
import parindex.assessment.Publication;
import parindex.assessment.Remark;
import parindex.assessment.Round;
import parindex.assessment.Schedule;
import parindex.assessment.Stage;
import parindex.assessment.Unit;
import parindex.assessment.UnitStep;
import parindex.assessment.audit.AuditEvent;
import parindex.assessment.people.Member;
import parindex.assessment.people.Role;
import parindex.assessment.people.User;
import parindex.criteria.Level;
import parindex.criteria.SetId;
import parindex.scoring.Inputs;
import parindex.values.number.Rational;

/** Data of the tests, and the store without a framework. */
final class Samples {

    static final Instant NOON = Instant.parse("2021-03-01T05:00:00.123456789Z");

    private Samples() {
    }

    static EmbeddedStore store(Path directory) {
        return new EmbeddedStore(directory, Samples::dataSource);
    }

    /** A transaction that records what it does. */
    static void write(AssessmentStore store, Consumer<AssessmentStore.Writer> work) {
        store.write(w -> {
            work.accept(w);
            w.record(event());
        });
    }

    /** A change of every kind that only the second schema knows; two lines of the ledger among them. */
    static void writeEverything(AssessmentStore.Writer w, String round, String unit) {
        w.putUser(new User("anh", "Ánh", false, true, Optional.empty(), 0, Optional.empty()));
        w.setSchedule(round, new Schedule(Map.of(Phase.COUNCIL, new Schedule.Span(LocalDate.EPOCH, LocalDate.EPOCH))));
        w.setMembers(round, List.of(new Member("anh", Role.VIEWER, Optional.empty())));
        w.pinSet(round, pinned(Level.PROVINCE));
        w.appendRemarks(List.of(new Remark(round, unit, "9", Remark.Kind.SET_CHANGED, "x", "a", NOON)));
        w.addStep(new UnitStep(round, unit, UnitStep.Kind.SUBMITTED, Phase.COUNCIL, Optional.empty(), "", "a", NOON));
        w.addDocuments(List.of(new Document("d", "a".repeat(64), 1, "text/plain", "f", unit, "", Optional.empty(), "", "", "a", NOON)));
        w.addPublication(new Publication(round, "b".repeat(64), 1, "c".repeat(64), "f", "a", NOON));
        w.putSetting("k", "v");
        w.addEarlierImport(earlierImport(unit));
        w.appendRemarks(List.of(new Remark(round, unit, "9", Remark.Kind.WITHDRAWN, "x", "a", NOON)));
        long id = w.addImport(applied(ImportKind.VALUES, Optional.of(round)), List.of(new ImportChange(unit, "9", "", "1/3", 2)),
                Map.of("Mã đơn vị", "unit", "Ghi chú", ""));
        w.addImportUndo(id, new AppliedImport.Undone("b", NOON));
    }

    static AppliedImport applied(ImportKind kind, Optional<String> round) {
        return new AppliedImport(0, kind, round, "khảo sát.xlsx", "e".repeat(64), "a", NOON, Optional.empty());
    }

    static EarlierImport earlierImport(String unit) {
        return new EarlierImport(2019, "báo cáo.docx", "d".repeat(64), "QĐ 1", EarlierImport.Choice.RIGHT,
                List.of(new EarlierImport.Score(unit, EarlierImport.TOTAL, Optional.of(Rational.ofDecimal("86.22")),
                        Rational.of(260_453, 3000)),
                        new EarlierImport.Score(unit, "c1", Optional.empty(), Rational.ONE)),
                List.of(new EarlierImport.Finding("WRONG_MEAN", "ERROR", "dòng 89", "86.22", "86.82", "sai", "wrong"),
                        new EarlierImport.Finding("LAST_PLACE", "NOTE", "", "", "", "", "")), "a", NOON);
    }

    static AuditEvent event() {
        return new AuditEvent(NOON, "nguyễn văn a", "test.done", Optional.empty(), Optional.empty(), "", "", "");
    }

    static DataSource dataSource(String url, String user) {
        JdbcDataSource source = new JdbcDataSource();
        source.setUrl(url);
        source.setUser(user);
        source.setPassword("");
        return source;
    }

    /** A session of the owner of the schema, beside the store. */
    static Connection owner(Path directory) throws SQLException {
        return dataSource("jdbc:h2:file:" + directory.resolve("parindex") + ";IFEXISTS=TRUE", "parindex_owner").getConnection();
    }

    /** A session with the rights that the store itself has. */
    static Connection application(Path directory) throws SQLException {
        return dataSource("jdbc:h2:file:" + directory.resolve("parindex"), "parindex_app").getConnection();
    }

    static Unit unit(String code) {
        return new Unit(code, "Sở " + code, Level.PROVINCE, "dept", List.of(), Optional.empty(), Optional.empty(), List.of());
    }

    static List<Unit> units(int count) {
        return IntStream.range(0, count).mapToObj(i -> unit("U%04d".formatted(i))).toList();
    }

    static Round round(String id, List<String> units) {
        return new Round(id, "Chỉ số cải cách hành chính 2020", 2020, Phase.PREPARATION, true, List.of(pinned(Level.PROVINCE)), units);
    }

    static PinnedSet pinned(Level level) {
        return new PinnedSet(level, new SetId("daknong." + level.id(), 2020, "1.0.0"), "0123456789abcdef".repeat(4),
                "<criteria>Công khai, minh bạch</criteria>");
    }

    static Decision decision(String round, String unit, String leaf, Rational score) {
        return new Decision(round, unit, leaf, Stage.SELF, Optional.empty(), Optional.of(score), false, Optional.empty(),
                Optional.empty(), "chuyên viên", NOON);
    }

    static Entry entry(String round, String unit, String leaf, Inputs inputs, List<EvidenceNote> evidence) {
        return new Entry(round, unit, leaf, inputs, false, Optional.empty(), evidence, "chuyên viên", NOON);
    }

    static Entry entry(String round, String unit, String leaf) {
        return entry(round, unit, leaf, Inputs.NONE, List.of());
    }

    static EvidenceNote note(String number, LocalDate day) {
        return new EvidenceNote(number, Optional.ofNullable(day), "Kế hoạch \"CCHC\" năm 2020", Optional.of("mục II, điểm b"));
    }
}

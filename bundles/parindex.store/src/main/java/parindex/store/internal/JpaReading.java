package parindex.store.internal;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import parindex.assessment.AppliedImport;
import parindex.assessment.AssessmentReading;
import parindex.assessment.Decision;
import parindex.assessment.Document;
import parindex.assessment.EarlierImport;
import parindex.assessment.EarlierResult;
import parindex.assessment.EarlierScores;
import parindex.assessment.Entry;
import parindex.assessment.ImportChange;
import parindex.assessment.ImportKind;
import parindex.assessment.Ledger;
import parindex.assessment.LedgerScope;
import parindex.assessment.Line;
import parindex.assessment.Phase;
import parindex.assessment.PinnedPeriod;
import parindex.assessment.Publication;
import parindex.assessment.Round;
import parindex.assessment.Schedule;
import parindex.assessment.Unit;
import parindex.assessment.UnitStep;
import parindex.assessment.audit.AuditHead;
import parindex.assessment.audit.AuditRecord;
import parindex.assessment.people.Member;
import parindex.assessment.people.Role;
import parindex.assessment.people.User;
import parindex.store.internal.entity.AuditHeadRow;
import parindex.store.internal.entity.AuditRow;
import parindex.store.internal.entity.DocumentRow;
import parindex.store.internal.entity.EarlierFindingRow;
import parindex.store.internal.entity.EarlierImportRow;
import parindex.store.internal.entity.EarlierScoreRow;
import parindex.store.internal.entity.ImportChangeRow;
import parindex.store.internal.entity.ImportColumnRow;
import parindex.store.internal.entity.ImportRow;
import parindex.store.internal.entity.ImportUndoRow;
import parindex.store.internal.entity.PublicationRow;
import parindex.store.internal.entity.RoundRow;
import parindex.store.internal.entity.SettingRow;
import parindex.store.internal.entity.SpanRow;
import parindex.store.internal.entity.StepRow;
import parindex.store.internal.entity.UnitRow;
import parindex.store.internal.entity.UserRow;
import parindex.values.number.Rational;

/**
 * The queries, over one entity manager: that of one call, or that of a transaction. Exceptions are those of JPA, and those of values that
 * nobody can have written.
 */
final class JpaReading implements AssessmentReading {

    private final EntityManager em;
    private final Unchanging unchanging;

    JpaReading(EntityManager em, Unchanging unchanging) {
        this.em = em;
        this.unchanging = unchanging;
    }

    @Override
    public List<Unit> units() {
        return em.createQuery("select u from UnitRow u order by u.code", UnitRow.class).getResultStream().map(UnitRow::toUnit).toList();
    }

    @Override
    public List<Unit> units(Set<String> codes) {
        return codes.isEmpty() ? List.of() : em.createQuery("select u from UnitRow u where u.code in :codes order by u.code", UnitRow.class)
                .setParameter("codes", codes).getResultStream().map(UnitRow::toUnit).toList();
    }

    @Override
    public List<Round> rounds() {
        return em.createQuery("select r from RoundRow r order by r.year desc, r.code", RoundRow.class).getResultStream()
                .map(this::round).toList();
    }

    @Override
    public Optional<Round> round(String id) {
        return em.createQuery("select r from RoundRow r where r.code = :id", RoundRow.class).setParameter("id", id)
                .getResultStream().findFirst().map(this::round);
    }

    private Round round(RoundRow row) {
        return row.toRound(unchanging::document, unchanging.units(em, row).codes());
    }

    @Override
    public List<Entry> entries(String roundId) {
        return new LedgerReader(em, LedgerScope.of(roundId)).entries((number, entry) -> entry);
    }

    @Override
    public List<Decision> decisions(String roundId) {
        return new LedgerReader(em, LedgerScope.of(roundId)).decisions((number, decision) -> decision);
    }

    @Override
    public Ledger ledger(LedgerScope scope) {
        LedgerReader reader = new LedgerReader(em, scope);
        return new Ledger(reader.entries(Line::new), reader.decisions(Line::new), reader.remarks(Line::new));
    }

    @Override
    public List<PinnedPeriod> pinnedPeriods(String roundId) {
        return em.createQuery("select r from RoundRow r where r.code = :id", RoundRow.class).setParameter("id", roundId)
                .getResultStream().findFirst().map(row -> row.periods(unchanging::document)).orElse(List.of());
    }

    @Override
    public Schedule schedule(String roundId) {
        Map<Phase, Schedule.Span> spans = new EnumMap<>(Phase.class);
        em.createQuery("select s from SpanRow s join RoundRow r on r.id = s.roundId where r.code = :round", SpanRow.class)
                .setParameter("round", roundId).getResultStream().forEach(s -> spans.put(s.phase(), s.toSpan()));
        return new Schedule(spans);
    }

    @Override
    public List<Member> members(String roundId) {
        return em.createQuery("""
                select u.name, m.role, m.scope from MemberRow m join RoundRow r on r.id = m.roundId join UserRow u on u.id = m.userId
                where r.code = :round""", Object[].class).setParameter("round", roundId).getResultStream()
                .map(row -> new Member((String) row[0], (Role) row[1], Optional.ofNullable((String) row[2])))
                .sorted(Comparator.comparing(Member::user).thenComparing(Member::role).thenComparing(m -> m.scope().orElse("")))
                .toList();
    }

    @Override
    public List<UnitStep> steps(String roundId) {
        return em.createQuery("""
                select s, u.code from StepRow s join RoundRow r on r.id = s.roundId join UnitRow u on u.id = s.unitId
                where r.code = :round order by s.id""", Object[].class).setParameter("round", roundId).getResultStream()
                .map(row -> ((StepRow) row[0]).toStep(roundId, (String) row[1])).toList();
    }

    @Override
    public List<UnitStep> steps(String roundId, Set<String> unitCodes) {
        return unitCodes.isEmpty() ? List.of() : em.createQuery("""
                select s, u.code from StepRow s join RoundRow r on r.id = s.roundId join UnitRow u on u.id = s.unitId
                where r.code = :round and u.code in :units order by s.id""", Object[].class).setParameter("round", roundId)
                .setParameter("units", unitCodes).getResultStream().map(row -> ((StepRow) row[0]).toStep(roundId, (String) row[1]))
                .toList();
    }

    @Override
    public List<Document> documents(Optional<String> unitCode) {
        var query = em.createQuery("select d, u.code from DocumentRow d join UnitRow u on u.id = d.unitId"
                + (unitCode.isPresent() ? " where u.code = :unit" : "") + " order by d.id", Object[].class);
        unitCode.ifPresent(code -> query.setParameter("unit", code));
        return query.getResultStream().map(row -> ((DocumentRow) row[0]).toDocument((String) row[1])).toList();
    }

    @Override
    public Optional<Document> document(String id) {
        return em.createQuery("select d, u.code from DocumentRow d join UnitRow u on u.id = d.unitId where d.documentId = :id",
                Object[].class)
                .setParameter("id", id).getResultStream().map(row -> ((DocumentRow) row[0]).toDocument((String) row[1])).findFirst();
    }

    @Override
    public List<EarlierResult> earlierResults(int year) {
        return em.createQuery("""
                select u.code, e.total, e.source from EarlierResultRow e join UnitRow u on u.id = e.unitId
                where e.year = :year order by u.code""", Object[].class).setParameter("year", year).getResultStream()
                .map(row -> new EarlierResult(year, (String) row[0], Rational.valueOf((String) row[1]), (String) row[2])).toList();
    }

    @Override
    public List<EarlierImport> earlierImports(int year) {
        return em.createQuery("select i from EarlierImportRow i where i.year = :year order by i.id", EarlierImportRow.class)
                .setParameter("year", year).getResultStream()
                .map(row -> row.toImport(earlierScores(row.id()), earlierFindings(row.id()))).toList();
    }

    @Override
    public EarlierScores earlierScores(int year) {
        Map<Long, EarlierScores.Origin> imports = new LinkedHashMap<>();
        em.createQuery("select i.id, i.source, i.choice from EarlierImportRow i where i.year = :year order by i.id", Object[].class)
                .setParameter("year", year).getResultStream()
                .forEach(row -> imports.put((Long) row[0], new EarlierScores.Origin((String) row[1], (EarlierImport.Choice) row[2])));
        if (imports.isEmpty()) {
            return new EarlierScores(year, Map.of(), List.of());
        }
        Map<Long, Long> latest = new HashMap<>();
        em.createQuery("select s.unitId, max(s.importId) from EarlierScoreRow s where s.importId in :imports group by s.unitId",
                Object[].class)
                .setParameter("imports", imports.keySet()).getResultStream().forEach(row -> latest.put((Long) row[0], (Long) row[1]));
        imports.keySet().retainAll(latest.values());
        Map<String, Map<String, Rational>> scores = new HashMap<>();
        Map<String, Rational> numbers = new HashMap<>();
        for (long one : imports.keySet()) {
            em.createQuery("select u.code, s.unitId, s.node, s.taken from EarlierScoreRow s join UnitRow u on u.id = s.unitId where s.importId = :id",
                    Object[].class).setParameter("id", one).getResultStream().filter(row -> latest.get(row[1]) == one)
                    .forEach(row -> scores.computeIfAbsent((String) row[0], code -> new HashMap<>())
                            .put((String) row[2], numbers.computeIfAbsent((String) row[3], Rational::valueOf)));
        }
        return new EarlierScores(year, scores, List.copyOf(imports.values()));
    }

    private List<EarlierImport.Score> earlierScores(long importId) {
        return em.createQuery("""
                select u.code, s.node, s.printed, s.taken from EarlierScoreRow s join UnitRow u on u.id = s.unitId
                where s.importId = :id order by s.id""", Object[].class)
                .setParameter("id", importId).getResultStream().map(row -> new EarlierImport.Score((String) row[0], (String) row[1],
                        Optional.ofNullable((String) row[2]).map(Rational::valueOf), Rational.valueOf((String) row[3]))).toList();
    }

    private List<EarlierImport.Finding> earlierFindings(long importId) {
        return em.createQuery("select f from EarlierFindingRow f where f.importId = :id order by f.ordinal", EarlierFindingRow.class)
                .setParameter("id", importId).getResultStream().map(EarlierFindingRow::toFinding).toList();
    }

    @Override
    public List<AppliedImport> imports() {
        return em.createQuery("""
                select i, r.code, u from ImportRow i left join RoundRow r on r.id = i.roundId left join ImportUndoRow u on u.importId = i.id
                order by i.id""", Object[].class).getResultStream()
                .map(row -> ((ImportRow) row[0]).toImport(Optional.ofNullable((String) row[1]),
                        Optional.ofNullable((ImportUndoRow) row[2]).map(ImportUndoRow::toUndone))).toList();
    }

    @Override
    public List<ImportChange> importChanges(long id) {
        return em.createQuery("select c from ImportChangeRow c where c.importId = :id order by c.ordinal", ImportChangeRow.class)
                .setParameter("id", id).getResultStream().map(ImportChangeRow::toChange).toList();
    }

    @Override
    public Map<String, String> importColumns(ImportKind kind) {
        Map<String, String> columns = new LinkedHashMap<>();
        em.createQuery("select c from ImportColumnRow c where c.kind = :kind order by c.heading", ImportColumnRow.class)
                .setParameter("kind", kind)
                .getResultStream().forEach(c -> columns.put(c.heading(), c.field()));
        return columns;
    }

    @Override
    public Set<String> unitsInUse(Set<String> codes) {
        return codes.isEmpty() ? Set.of() : em.createQuery("""
                select u.code from UnitRow u where u.code in :codes and (
                exists (select r.unitId from RoundUnitRow r where r.unitId = u.id) or exists (select d.unitId from DocumentRow d where d.unitId = u.id)
                or exists (select e.unitId from EarlierResultRow e where e.unitId = u.id)
                or exists (select s.unitId from EarlierScoreRow s where s.unitId = u.id))""", String.class).setParameter("codes", codes)
                .getResultStream().collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public List<Publication> publications(String roundId) {
        return em.createQuery("select p from PublicationRow p join RoundRow r on r.id = p.roundId where r.code = :round order by p.id",
                PublicationRow.class).setParameter("round", roundId).getResultStream().map(p -> p.toPublication(roundId)).toList();
    }

    @Override
    public List<User> users() {
        return em.createQuery("select u from UserRow u order by u.name", UserRow.class).getResultStream().map(UserRow::toUser).toList();
    }

    @Override
    public Optional<User> user(String name) {
        return em.createQuery("select u from UserRow u where u.name = :name", UserRow.class).setParameter("name", name).getResultStream()
                .findFirst().map(UserRow::toUser);
    }

    @Override
    public Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        em.createQuery("select s from SettingRow s order by s.key", SettingRow.class).getResultStream()
                .forEach(s -> settings.put(s.key(), s.text()));
        return settings;
    }

    @Override
    public AuditHead auditHead() {
        return em.createQuery("select h from AuditHeadRow h", AuditHeadRow.class).getSingleResult().toHead();
    }

    @Override
    public Optional<Instant> lastAuditAt() {
        return em.createQuery("select a from AuditRow a join AuditHeadRow h on h.seq = a.seq", AuditRow.class).getResultStream().findFirst()
                .map(a -> a.toRecord().event().at());
    }

    /** The next records from a number on, at most so many. */
    List<AuditRecord> audit(long from, int most) {
        return em.createQuery("select a from AuditRow a where a.seq >= :from order by a.seq", AuditRow.class).setParameter("from", from)
                .setMaxResults(most).getResultStream().map(AuditRow::toRecord).toList();
    }
}

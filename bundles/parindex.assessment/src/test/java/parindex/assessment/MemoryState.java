package parindex.assessment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import parindex.assessment.audit.AuditHead;
import parindex.assessment.audit.AuditRecord;
import parindex.assessment.people.Member;
import parindex.assessment.people.User;

/** All that a {@link MemoryStore} holds. A published state is never changed: a transaction works on a copy. */
final class MemoryState implements AssessmentReading {

    final Map<String, Unit> units = new TreeMap<>();
    final Map<String, Round> rounds = new TreeMap<>();
    final Map<String, List<Line<Entry>>> entries = new TreeMap<>();
    final Map<String, List<Line<Decision>>> decisions = new TreeMap<>();
    final Map<String, List<Line<Remark>>> remarks = new TreeMap<>();
    final Map<String, List<PinnedPeriod>> sets = new TreeMap<>();
    final Map<String, Schedule> schedules = new TreeMap<>();
    final Map<String, List<Member>> members = new TreeMap<>();
    final List<UnitStep> steps = new ArrayList<>();
    final Map<String, Document> documents = new TreeMap<>();
    final List<Document> documentsInOrder = new ArrayList<>();
    final Map<String, EarlierResult> earlierResults = new TreeMap<>();
    final List<EarlierImport> earlierImports = new ArrayList<>();
    final List<AppliedImport> imports = new ArrayList<>();
    final Map<Long, List<ImportChange>> importChanges = new TreeMap<>();
    final Map<ImportKind, Map<String, String>> importColumns = new TreeMap<>();
    final List<Publication> publications = new ArrayList<>();
    final Map<String, User> users = new TreeMap<>();
    final Map<String, String> settings = new TreeMap<>();
    final List<AuditRecord> audit = new ArrayList<>();
    AuditHead head = AuditHead.NONE;

    MemoryState copy() {
        MemoryState copy = new MemoryState();
        copy.units.putAll(units);
        copy.rounds.putAll(rounds);
        entries.forEach((round, lines) -> copy.entries.put(round, new ArrayList<>(lines)));
        decisions.forEach((round, lines) -> copy.decisions.put(round, new ArrayList<>(lines)));
        remarks.forEach((round, lines) -> copy.remarks.put(round, new ArrayList<>(lines)));
        sets.forEach((round, periods) -> copy.sets.put(round, new ArrayList<>(periods)));
        copy.schedules.putAll(schedules);
        copy.members.putAll(members);
        copy.steps.addAll(steps);
        copy.documents.putAll(documents);
        copy.documentsInOrder.addAll(documentsInOrder);
        copy.earlierResults.putAll(earlierResults);
        copy.earlierImports.addAll(earlierImports);
        copy.imports.addAll(imports);
        copy.importChanges.putAll(importChanges);
        importColumns.forEach((kind, columns) -> copy.importColumns.put(kind, new TreeMap<>(columns)));
        copy.publications.addAll(publications);
        copy.users.putAll(users);
        copy.settings.putAll(settings);
        copy.audit.addAll(audit);
        copy.head = head;
        return copy;
    }

    /** Number of the last line of a round; 0 if it has none. */
    long lastLine(String roundId) {
        return Math.max(last(entries.get(roundId)), Math.max(last(decisions.get(roundId)), last(remarks.get(roundId))));
    }

    private static <T> long last(List<Line<T>> lines) {
        return lines == null || lines.isEmpty() ? 0 : lines.get(lines.size() - 1).number();
    }

    @Override
    public List<Unit> units() {
        return List.copyOf(units.values());
    }

    @Override
    public List<Unit> units(Set<String> codes) {
        return units.values().stream().filter(unit -> codes.contains(unit.code())).toList();
    }

    @Override
    public List<Round> rounds() {
        return rounds.values().stream().sorted(Comparator.comparing((Round r) -> -r.year()).thenComparing(Round::id)).toList();
    }

    @Override
    public Optional<Round> round(String id) {
        return Optional.ofNullable(rounds.get(id));
    }

    @Override
    public List<Entry> entries(String roundId) {
        return ledger(LedgerScope.of(roundId)).entries().stream().map(Line::content).toList();
    }

    @Override
    public List<Decision> decisions(String roundId) {
        return ledger(LedgerScope.of(roundId)).decisions().stream().map(Line::content).toList();
    }

    @Override
    public Ledger ledger(LedgerScope scope) {
        return new Ledger(part(entries, scope, Entry::unitCode, Entry::leafId),
                part(decisions, scope, Decision::unitCode, Decision::leafId),
                part(remarks, scope, Remark::unitCode, Remark::leafId));
    }

    private static <T> List<Line<T>> part(Map<String, List<Line<T>>> lines, LedgerScope scope, Function<T, String> unit,
            Function<T, String> leaf) {
        return lines.getOrDefault(scope.roundId(), List.of()).stream()
                .filter(l -> scope.unitCodes().map(codes -> codes.contains(unit.apply(l.content()))).orElse(true))
                .filter(l -> scope.leafId().map(leaf.apply(l.content())::equals).orElse(true)).toList();
    }

    @Override
    public List<PinnedPeriod> pinnedPeriods(String roundId) {
        return List.copyOf(sets.getOrDefault(roundId, List.of()));
    }

    @Override
    public Schedule schedule(String roundId) {
        return schedules.getOrDefault(roundId, Schedule.NONE);
    }

    @Override
    public List<Member> members(String roundId) {
        return members.getOrDefault(roundId, List.of()).stream().sorted(Comparator.comparing(Member::user).thenComparing(Member::role)
                .thenComparing(m -> m.scope().orElse(""))).toList();
    }

    @Override
    public List<UnitStep> steps(String roundId) {
        return steps.stream().filter(s -> s.roundId().equals(roundId)).toList();
    }

    @Override
    public List<UnitStep> steps(String roundId, Set<String> unitCodes) {
        return steps(roundId).stream().filter(step -> unitCodes.contains(step.unitCode())).toList();
    }

    @Override
    public List<Document> documents(Optional<String> unitCode) {
        return documentsInOrder.stream().filter(d -> unitCode.map(d.unitCode()::equals).orElse(true)).toList();
    }

    @Override
    public Optional<Document> document(String id) {
        return Optional.ofNullable(documents.get(id));
    }

    @Override
    public List<EarlierResult> earlierResults(int year) {
        return earlierResults.values().stream().filter(r -> r.year() == year).toList();
    }

    @Override
    public List<EarlierImport> earlierImports(int year) {
        return earlierImports.stream().filter(i -> i.year() == year).toList();
    }

    @Override
    public List<AppliedImport> imports() {
        return List.copyOf(imports);
    }

    @Override
    public List<ImportChange> importChanges(long id) {
        return importChanges.getOrDefault(id, List.of());
    }

    @Override
    public Map<String, String> importColumns(ImportKind kind) {
        return Map.copyOf(importColumns.getOrDefault(kind, Map.of()));
    }

    @Override
    public Set<String> unitsInUse(Set<String> codes) {
        return codes.stream().filter(code -> rounds.values().stream().anyMatch(r -> r.unitCodes().contains(code))
                || documentsInOrder.stream().anyMatch(d -> d.unitCode().equals(code))
                || earlierResults.values().stream().anyMatch(r -> r.unitCode().equals(code))
                || earlierImports.stream().anyMatch(i -> i.scores().stream().anyMatch(s -> s.unitCode().equals(code))))
                .collect(java.util.stream.Collectors.toSet());
    }

    @Override
    public List<Publication> publications(String roundId) {
        return publications.stream().filter(p -> p.roundId().equals(roundId)).toList();
    }

    @Override
    public List<User> users() {
        return List.copyOf(users.values());
    }

    @Override
    public Optional<User> user(String name) {
        return Optional.ofNullable(users.get(name));
    }

    @Override
    public Map<String, String> settings() {
        return Map.copyOf(settings);
    }

    @Override
    public AuditHead auditHead() {
        return head;
    }

    @Override
    public Optional<Instant> lastAuditAt() {
        return audit.isEmpty() ? Optional.empty() : Optional.of(audit.get(audit.size() - 1).event().at());
    }
}

package parindex.assessment.internal.cycle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parindex.assessment.AppliedImport;
import parindex.assessment.AssessmentReading;
import parindex.assessment.AssessmentStore;
import parindex.assessment.ImportChange;
import parindex.assessment.Ledger;
import parindex.assessment.LedgerScope;
import parindex.assessment.cycle.ImportContent;
import parindex.assessment.cycle.Imports.Preview;
import parindex.assessment.people.Member;
import parindex.assessment.people.Operation;
import parindex.assessment.people.Role;
import parindex.assessment.people.Session;
import parindex.values.text.Message;

/** Members of a round from a table. */
final class MemberImport implements ImportWork<ImportContent.Members> {

    private static final String FIELD = "role";

    private final CycleWork work;

    MemberImport(CycleWork work) {
        this.work = work;
    }

    private RoundState state(AssessmentReading reading, Session session, String roundId) {
        RoundState state = work.state(reading, session, roundId);
        state.access().require(Operation.MANAGE_ROUND, state.round().phase(), member -> true);
        return state;
    }

    @Override
    public Preview preview(AssessmentReading reading, Session session, ImportContent.Members content) {
        RoundState state = state(reading, session, content.round());
        List<Member> recorded = reading.members(content.round());
        List<ImportChange> changes = differences(recorded, content.stated());
        int same = (int) content.stated().stream().distinct().filter(recorded::contains).count();
        return new Preview(changes, same, check(reading, state, content.stated()));
    }

    private static List<Message> check(AssessmentReading reading, RoundState state, List<Member> members) {
        return RoundPlans.check(reading, members, Set.copyOf(state.round().unitCodes()), List.copyOf(state.sets().values()));
    }

    /** Roles that come and go; one that comes and one that goes of the same person are one change. */
    private static List<ImportChange> differences(List<Member> recorded, List<Member> stated) {
        Map<String, List<Member>> come = new LinkedHashMap<>();
        Map<String, List<Member>> go = new LinkedHashMap<>();
        stated.stream().distinct().filter(m -> !recorded.contains(m)).forEach(m -> come.computeIfAbsent(m.user(), u -> new ArrayList<>())
                .add(m));
        recorded.stream().filter(m -> !stated.contains(m)).forEach(m -> go.computeIfAbsent(m.user(), u -> new ArrayList<>()).add(m));
        List<ImportChange> changes = new ArrayList<>();
        Stream.concat(come.keySet().stream(), go.keySet().stream()).distinct().forEach(user -> {
            List<Member> coming = come.getOrDefault(user, List.of());
            List<Member> going = go.getOrDefault(user, List.of());
            for (int i = 0; i < Math.max(coming.size(), going.size()); i++) {
                changes.add(new ImportChange(user, FIELD, i < going.size() ? text(going.get(i)) : "", i < coming.size()
                        ? text(coming.get(i)) : ""));
            }
        });
        return changes;
    }

    private static String text(Member member) {
        return member.role() + member.scope().map(scope -> " " + scope).orElse("");
    }

    private static Member member(String user, String text) {
        int end = text.indexOf(' ');
        return new Member(user, Role.valueOf(end < 0 ? text : text.substring(0, end)),
                end < 0 ? Optional.empty() : Optional.of(text.substring(end + 1)));
    }

    @Override
    public List<ImportChange> write(AssessmentStore.Writer writer, Session session, ImportContent.Members content) {
        RoundState state = state(writer, session, content.round());
        List<ImportChange> changes = differences(writer.members(content.round()), content.stated());
        RoundsService.putMembers(writer, state, content.stated());
        return changes;
    }

    @Override
    public void requireRight(AssessmentReading reading, Session session, AppliedImport applied, List<ImportChange> changes) {
        state(reading, session, applied.roundId().orElseThrow());
    }

    @Override
    public List<Message> obstacles(AssessmentReading reading, AppliedImport applied, List<ImportChange> changes) {
        String roundId = applied.roundId().orElseThrow();
        List<Member> now = reading.members(roundId);
        List<Message> found = new ArrayList<>();
        forEach(changes, true, member -> {
            if (!now.contains(member)) {
                found.add(message("import.member.changed", member.user()));
            }
        });
        forEach(changes, false, member -> {
            if (now.contains(member)) {
                found.add(message("import.member.changed", member.user()));
            }
        });
        Set<String> acted = acted(reading, roundId, applied.at());
        forEach(changes, true, member -> {
            if (acted.contains(member.user())) {
                found.add(message("import.member.acted", member.user(), roundId));
            }
        });
        return found.stream().distinct().toList();
    }

    /** Who has written anything in the round since. */
    private static Set<String> acted(AssessmentReading reading, String roundId, Instant since) {
        Ledger ledger = reading.ledger(LedgerScope.of(roundId));
        return Stream.of(
                ledger.entries().stream().map(line -> Map.entry(line.content().actor(), line.content().at())),
                ledger.decisions().stream().map(line -> Map.entry(line.content().actor(), line.content().at())),
                ledger.remarks().stream().map(line -> Map.entry(line.content().actor(), line.content().at())),
                reading.steps(roundId).stream().map(step -> Map.entry(step.actor(), step.at()))).flatMap(s -> s)
                .filter(act -> !act.getValue().isBefore(since)).map(Map.Entry::getKey).collect(Collectors.toCollection(HashSet::new));
    }

    private static void forEach(List<ImportChange> changes, boolean after, Consumer<Member> action) {
        changes.forEach(change -> {
            String text = after ? change.after() : change.before();
            if (!text.isEmpty()) {
                action.accept(member(change.subject(), text));
            }
        });
    }

    @Override
    public void undo(AssessmentStore.Writer writer, Session session, AppliedImport applied, List<ImportChange> changes) {
        RoundState state = state(writer, session, applied.roundId().orElseThrow());
        List<Member> members = new ArrayList<>(writer.members(state.round().id()));
        forEach(changes, true, members::remove);
        forEach(changes, false, members::add);
        RoundsService.putMembers(writer, state, members);
    }

    private static Message message(String key, Object... arguments) {
        return Message.of(MemberImport.class, key, arguments);
    }
}

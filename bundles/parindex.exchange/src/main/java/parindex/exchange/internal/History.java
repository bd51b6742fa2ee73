package parindex.exchange.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import parindex.assessment.Decision;
import parindex.assessment.Entry;
import parindex.assessment.Ledger;
import parindex.assessment.Line;
import parindex.assessment.Remark;
import parindex.assessment.Stage;
import parindex.exchange.DryRun.Status;

/**
 * The positions of a unit at each leaf, first to last, as its ledger lines say them. Lines of one action (same person and moment) are one
 * position. What lead departments supplied and appraisers decided is not the unit's.
 */
final class History {

    private final Map<String, List<Position>> byLeaf = new HashMap<>();
    private final Map<String, Long> versions = new HashMap<>();
    private final Map<String, Boolean> supplied = new HashMap<>();

    static History of(Ledger ledger) {
        TreeMap<Long, Consumer<History>> lines = new TreeMap<>();
        for (Line<Entry> line : ledger.entries()) {
            lines.put(line.number(), h -> h.entry(line.content(), line.number()));
        }
        for (Line<Decision> line : ledger.decisions()) {
            lines.put(line.number(), h -> h.decision(line.content(), line.number()));
        }
        for (Line<Remark> line : ledger.remarks()) {
            lines.put(line.number(), h -> h.version(line.content().leafId(), line.number()));
        }
        History history = new History();
        lines.values().forEach(line -> line.accept(history));
        return history;
    }

    private void entry(Entry entry, long number) {
        version(entry.leafId(), number);
        supplied.put(entry.leafId(), entry.supply().isPresent());
        if (entry.supply().isEmpty()) {
            Optional<Position> before = latest(entry.leafId());
            add(entry.leafId(), new Position(Optional.of(entry), before.flatMap(Position::self), before.flatMap(Position::reply),
                    entry.actor(), entry.at()));
        }
    }

    private void decision(Decision decision, long number) {
        version(decision.leafId(), number);
        Optional<Position> before = latest(decision.leafId());
        Optional<Entry> entry = before.flatMap(Position::entry);
        if (decision.stage() == Stage.SELF) {
            add(decision.leafId(), new Position(entry, Optional.of(decision), before.flatMap(Position::reply), decision.actor(),
                    decision.at()));
        } else if (decision.stage() == Stage.REPLY) {
            add(decision.leafId(), new Position(entry, before.flatMap(Position::self), Optional.of(decision), decision.actor(),
                    decision.at()));
        }
    }

    private void version(String leafId, long number) {
        versions.merge(leafId, number, Math::max);
    }

    private void add(String leafId, Position position) {
        List<Position> positions = byLeaf.computeIfAbsent(leafId, leaf -> new ArrayList<>());
        int last = positions.size() - 1;
        if (last >= 0 && positions.get(last).at().equals(position.at()) && positions.get(last).actor().equals(position.actor())) {
            positions.remove(last);
        }
        positions.add(position);
    }

    Optional<Position> latest(String leafId) {
        List<Position> positions = byLeaf.getOrDefault(leafId, List.of());
        return positions.isEmpty() ? Optional.empty() : Optional.of(positions.get(positions.size() - 1));
    }

    /** Number of the latest line of any kind; 0 if there is none. */
    long version(String leafId) {
        return versions.getOrDefault(leafId, 0L);
    }

    /** How a package's history of a leaf compares with the one here; empty if neither says anything. */
    static Optional<Status> compare(String leafId, History here, History inPackage) {
        Optional<Position> mine = here.latest(leafId);
        Optional<Position> theirs = inPackage.latest(leafId);
        if (theirs.isEmpty()) {
            // A package that says nothing of a leaf takes nothing away.
            return mine.map(m -> Status.OLDER);
        }
        if (here.supplied.getOrDefault(leafId, false)) {
            return Optional.of(Status.SUPPLIED);
        }
        if (mine.isEmpty()) {
            return Optional.of(Status.NEW);
        }
        Position.Content now = mine.get().content();
        Position.Content coming = theirs.get().content();
        if (now.equals(coming)) {
            return Optional.of(Status.SAME);
        }
        List<Position.Content> known = inPackage.contents(leafId);
        if (known.contains(now)) {
            return Optional.of(Status.CHANGED);
        }
        // Who came back to an earlier statement means it: that is news, not an old package.
        boolean cameBack = known.indexOf(coming) < known.size() - 1;
        return Optional.of(!cameBack && here.contents(leafId).contains(coming) ? Status.OLDER : Status.CONFLICT);
    }

    private List<Position.Content> contents(String leafId) {
        return byLeaf.getOrDefault(leafId, List.of()).stream().map(Position::content).toList();
    }
}

package parindex.assessment.internal.units;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import parindex.assessment.Unit;
import parindex.values.text.Message;
import parindex.values.text.VietnameseText;

/** What is wrong with units that are to join a register. For one use. All texts are in NFC. */
final class UnitChecks {

    private final List<Unit> added;
    private final Map<String, Unit> register = new LinkedHashMap<>();
    private final List<Message> wrong = new ArrayList<>();

    private UnitChecks(Collection<Unit> existing, List<Unit> added) {
        this.added = added;
        existing.forEach(u -> register.put(u.code(), u));
        added.forEach(u -> register.put(u.code(), u));
    }

    static List<Message> check(Collection<Unit> existing, List<Unit> added) {
        UnitChecks checks = new UnitChecks(existing, added);
        checks.codes();
        checks.names();
        checks.validity();
        checks.predecessors();
        return List.copyOf(checks.wrong);
    }

    private void codes() {
        Set<String> seen = new HashSet<>();
        Map<String, Set<String>> alike = new HashMap<>();
        register.keySet().forEach(code -> alike.computeIfAbsent(VietnameseText.caseless(code), c -> new TreeSet<>()).add(code));
        for (Unit unit : added) {
            if (unit.code().isBlank() || !unit.code().equals(unit.code().strip())) {
                say("unit.code", unit.code(), unit.name());
            }
            if (!seen.add(unit.code())) {
                say("unit.codeRepeated", unit.code());
            }
            alike.get(VietnameseText.caseless(unit.code())).stream().filter(other -> !other.equals(unit.code())).findFirst()
                    .filter(other -> !seen.contains(other)).ifPresent(other -> say("unit.codeAlike", unit.code(), other));
        }
    }

    private void names() {
        Map<String, List<Unit>> owners = new HashMap<>();
        register.values().forEach(u -> written(u).forEach(text -> owners.computeIfAbsent(text, t -> new ArrayList<>()).add(u)));
        Set<String> said = new HashSet<>();
        for (Unit unit : added) {
            if (unit.name().isBlank()) {
                say("unit.name", unit.code());
            }
            if (unit.aliases().stream().anyMatch(String::isBlank)) {
                say("unit.alias", unit.code());
            }
            for (String text : written(unit)) {
                owners.getOrDefault(text, List.of()).stream().filter(o -> !o.code().equals(unit.code()) && overlap(o, unit)).findFirst()
                        .filter(o -> said.add(text)).ifPresent(o -> say("unit.nameTaken", text, unit.code(), o.code()));
            }
        }
    }

    /** All that a unit is written as: each text once. */
    static Set<String> written(Unit unit) {
        Set<String> texts = new LinkedHashSet<>();
        Stream.concat(Stream.of(unit.code(), unit.name()), unit.aliases().stream()).filter(t -> !t.isBlank()).forEach(texts::add);
        return texts;
    }

    // A department may take over the name of one that was merged into it the day before.
    private static boolean overlap(Unit a, Unit b) {
        return begins(a).compareTo(ends(b)) <= 0 && begins(b).compareTo(ends(a)) <= 0;
    }

    private static LocalDate begins(Unit unit) {
        return unit.validFrom().orElse(LocalDate.MIN);
    }

    private static LocalDate ends(Unit unit) {
        return unit.validTo().orElse(LocalDate.MAX);
    }

    private void validity() {
        added.stream().filter(u -> ends(u).isBefore(begins(u)))
                .forEach(u -> say("unit.validity", u.code(), u.validFrom().orElseThrow(), u.validTo().orElseThrow()));
    }

    private void predecessors() {
        Set<String> inReportedCircle = new HashSet<>();
        for (Unit unit : register.values().stream().filter(u -> added.stream().anyMatch(a -> a.code().equals(u.code()))).toList()) {
            unit.predecessors().stream().filter(p -> !register.containsKey(p))
                    .forEach(p -> say("unit.predecessorUnknown", unit.code(), p));
            if (!inReportedCircle.contains(unit.code())) {
                List<String> circle = circle(unit.code());
                if (!circle.isEmpty()) {
                    inReportedCircle.addAll(circle);
                    say("unit.predecessorCircle", String.join(" → ", circle));
                }
            }
        }
    }

    /**
     * The shortest way from a unit over its predecessors back to itself, both ends included; empty if there is none. That a unit lists
     * itself is no circle: it keeps its code and absorbs others.
     */
    private List<String> circle(String code) {
        Map<String, String> reachedFrom = new HashMap<>();
        Deque<String> next = new ArrayDeque<>(List.of(code));
        while (!next.isEmpty()) {
            String at = next.remove();
            for (String predecessor : register.containsKey(at) ? register.get(at).predecessors() : List.<String>of()) {
                if (predecessor.equals(at) || reachedFrom.putIfAbsent(predecessor, at) != null) {
                    continue;
                }
                if (predecessor.equals(code)) {
                    return way(code, reachedFrom);
                }
                next.add(predecessor);
            }
        }
        return List.of();
    }

    private static List<String> way(String code, Map<String, String> reachedFrom) {
        List<String> way = new ArrayList<>(List.of(code));
        for (String at = reachedFrom.get(code); !at.equals(code); at = reachedFrom.get(at)) {
            way.add(at);
        }
        way.add(code);
        Collections.reverse(way);
        return way;
    }

    private void say(String key, Object... arguments) {
        wrong.add(Message.of(UnitChecks.class, key, arguments));
    }
}

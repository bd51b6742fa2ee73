package parindex.criteria.authoring.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parindex.criteria.io.ReadResult;
import parindex.exchange.excel.sheet.Findings;
import parindex.values.problem.Place;
import parindex.values.problem.Problem;
import parindex.values.problem.Severity;
import parindex.values.text.Message;

/** What is wrong with a workbook: cells that cannot be read, and what the checks of the document say, at the cells it comes from. */
final class Faults {

    /** In these sentences the second argument is the line of the other place. */
    private static final List<String> WITH_LINE =
            List.of("id.node", "id.reason", "id.department", "id.class", "id.local", "number.duplicate");

    private final String file;
    private final Findings findings;
    private final Map<String, String> subjects = new HashMap<>();
    private final List<Problem> warnings = new ArrayList<>();

    Faults(String file) {
        this.file = file;
        this.findings = new Findings(file, Texts.class);
    }

    Findings findings() {
        return findings;
    }

    /** Rows that give one element share their subject: what is wrong with one of them is the cause of what that element lacks. */
    void join(Spot row, String subject) {
        subjects.put(key(row), subject);
    }

    String subject(Spot spot) {
        return subjects.getOrDefault(key(spot), key(spot));
    }

    private static String key(Spot spot) {
        return spot.sheet() + "!" + (spot.row() + 1);
    }

    void error(Spot spot, String key, Object... arguments) {
        findings.add(Optional.of(subject(spot)), findings.place(spot.sheet(), spot.row(), spot.column()), key, arguments);
    }

    void warning(Spot spot, String key, Object... arguments) {
        warnings.add(new Problem(Severity.WARNING, findings.place(spot.sheet(), spot.row(), spot.column()), Texts.of(key, arguments),
                Texts.of(key + ".remedy", arguments)));
    }

    /** All problems: those of the cells, then those of the document that do not merely follow from them. */
    List<Problem> with(ReadResult result, DraftXml document) {
        List<Problem> all = new ArrayList<>(findings.problems());
        for (Problem problem : result.problems()) {
            Spot spot = document.spot(problem.place().line());
            if (!problem.code().startsWith("schema.") || !findings.isFaulty(subject(spot))) {
                all.add(at(problem, spot, document));
            }
        }
        all.addAll(warnings);
        return all;
    }

    private Problem at(Problem problem, Spot spot, DraftXml document) {
        Place place = problem.place().line() == 0 ? Place.of(file) : findings.place(spot.sheet(), spot.row(), spot.column());
        Message what = problem.what();
        if (WITH_LINE.contains(what.key())) {
            List<Object> arguments = new ArrayList<>(what.arguments());
            arguments.set(1, document.spot(Integer.parseInt(String.valueOf(arguments.get(1)))).toString());
            what = new Message(what.source(), what.key(), arguments);
        } else if (what.key().equals("schema.attribute.value")) {
            what = Texts.of("cell.invalid", what.arguments().get(0));
        }
        return new Problem(problem.severity(), place, what, problem.remedy());
    }
}

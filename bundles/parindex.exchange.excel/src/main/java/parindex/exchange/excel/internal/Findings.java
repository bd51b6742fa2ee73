package parindex.exchange.excel.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ss.util.CellReference;
import parindex.exchange.excel.SelfAssessmentWorkbooks;
import parindex.values.problem.Place;
import parindex.values.problem.Problem;
import parindex.values.text.Message;

/** Collects what is wrong with a workbook, and the leaves about which something is. */
final class Findings {

    private final String file;
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> faulty = new HashSet<>();
    private int more;

    Findings(String file) {
        this.file = file;
    }

    /** The place of a cell as people name it: {@code Tự đánh giá!H17}. */
    Place place(String sheet, int row, int column) {
        return Place.of(file).at(sheet + "!" + CellReference.convertNumToColString(column) + (row + 1));
    }

    Place place(String sheet) {
        return Place.of(file).at(sheet);
    }

    void add(Optional<String> leafId, Place place, Message what, Message remedy) {
        leafId.ifPresent(faulty::add);
        if (problems.size() < SelfAssessmentWorkbooks.MOST_PROBLEMS) {
            problems.add(Problem.error(place, what, remedy));
        } else {
            more++;
        }
    }

    void add(Optional<String> leafId, Place place, String key, Object... arguments) {
        add(leafId, place, Texts.of(key, arguments), Texts.of(key + ".remedy", arguments));
    }

    boolean isFaulty(String leafId) {
        return faulty.contains(leafId);
    }

    List<Problem> problems() {
        List<Problem> all = new ArrayList<>(problems);
        if (more > 0) {
            all.add(Problem.error(Place.of(file), Texts.of("more", more), Texts.of("more.remedy")));
        }
        return all;
    }
}

package parindex.exchange.excel.sheet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ss.util.CellReference;
import parindex.values.problem.Place;
import parindex.values.problem.Problem;
import parindex.values.text.Message;

/**
 * Collects what is wrong with a workbook, and the leaves about which something is. A sentence is named by its key in the message files of
 * whoever reads the workbook; the same key with {@code .remedy} says what to do. Used by one thread.
 */
public final class Findings {

    /** Most errors that are listed one by one. */
    public static final int MOST = 200;

    private final String file;
    private final Class<?> texts;
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> faulty = new HashSet<>();
    private int more;

    /**
     * @param file  the workbook as the person named it
     * @param texts a class in the package of the message files
     */
    public Findings(String file, Class<?> texts) {
        this.file = file;
        this.texts = texts;
    }

    /** The place of a cell as people name it: {@code Tự đánh giá!H17}. */
    public Place place(String sheet, int row, int column) {
        return Place.of(file).at(sheet + "!" + CellReference.convertNumToColString(column) + (row + 1));
    }

    public Place place(String sheet) {
        return Place.of(file).at(sheet);
    }

    public void add(Optional<String> leafId, Place place, Message what, Message remedy) {
        leafId.ifPresent(faulty::add);
        if (problems.size() < MOST) {
            problems.add(Problem.error(place, what, remedy));
        } else {
            more++;
        }
    }

    public void add(Optional<String> leafId, Place place, String key, Object... arguments) {
        add(leafId, place, Message.of(texts, key, arguments), Message.of(texts, key + ".remedy", arguments));
    }

    public boolean isFaulty(String leafId) {
        return faulty.contains(leafId);
    }

    public List<Problem> problems() {
        List<Problem> all = new ArrayList<>(problems);
        if (more > 0) {
            all.add(Problem.error(Place.of(file), Message.of(Findings.class, "more", more), Message.of(Findings.class, "more.remedy")));
        }
        return all;
    }
}

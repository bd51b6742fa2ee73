package parindex.export.excel.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import parindex.criteria.CriteriaSet;
import parindex.criteria.Node;
import parindex.criteria.RankingPolicy.Method;
import parindex.values.text.Message;

/** The columns of the sheet with the formulas: where each is, from 0, and its heading. */
final class ArithmeticColumns {

    /** Behind the code and the name of the unit. */
    static final int FIRST_SUM = 2;

    final int total;
    final int max;
    final int index;
    final int shownScore;
    final int shownIndex;
    /** What is ranked by. */
    final int compared;
    /** What a rank needs besides: see {@link ArithmeticRows}; -1 where it needs nothing. */
    final int helper;
    final int rank;
    final int resultClass;
    /** The last one. */
    final int check;

    private final Locale locale;
    private final List<String> heads = new ArrayList<>();

    ArithmeticColumns(CriteriaSet set, Arithmetic arithmetic, Locale locale) {
        this.locale = locale;
        column("grid.code");
        column("grid.unit");
        for (Node node : arithmetic.sums()) {
            column("grid.node", node.number(), node.name());
            column("grid.nodeMax", node.number());
        }
        total = column("grid.total");
        max = column("grid.applicable");
        index = column("grid.index");
        shownScore = column("grid.shownScore", set.rounding().scorePlaces());
        shownIndex = column("grid.shownIndex", set.rounding().indexPlaces());
        compared = column("grid.compared");
        helper = set.ranking().method() == Method.COMPETITION ? -1 : column("grid." + set.ranking().method());
        rank = column("grid.rank");
        resultClass = column("grid.class");
        check = column("grid.check");
    }

    private int column(String key, Object... arguments) {
        heads.add(Message.of(GridSheets.class, key, arguments).in(locale));
        return heads.size() - 1;
    }

    List<String> heads() {
        return List.copyOf(heads);
    }
}

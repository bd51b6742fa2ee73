package parindex.audit.tests;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import parindex.audit.tests.OfficeReport.Grid;
import parindex.audit.tests.OfficeReport.Sentence;
import parindex.values.number.Rational;

/** Changes one thing in a report, so that its reader learns something wrong. Takes it back, too. For use by one thread. */
final class CarelessHand {

    /** What it does. */
    enum Slip {
        DIGIT, SWAPPED_NAMES, SWAPPED_ROWS, RANK, MEAN, CHANGE, SENTENCE
    }

    /** A text that was changed. */
    private record Edit(Grid grid, int row, int column, String before, String after) {
    }

    private record Said(Sentence sentence, String after) {
    }

    private final OfficeReport report;
    private final SplittableRandom random;
    private final List<Edit> edits = new ArrayList<>();
    private Optional<Said> said = Optional.empty();

    CarelessHand(OfficeReport report, long seed) {
        this.report = report;
        this.random = new SplittableRandom(seed);
    }

    void slip(Slip slip) {
        while (!tried(slip)) {
            edits.clear();
        }
        edits.forEach(e -> report.put(e.grid, e.row, e.column, e.after));
        said.ifPresent(s -> report.put(s.sentence, s.after));
    }

    void takeBack() {
        edits.forEach(e -> report.put(e.grid, e.row, e.column, e.before));
        edits.clear();
        said.ifPresent(s -> report.put(s.sentence, s.sentence.text()));
        said = Optional.empty();
    }

    /** Whether a row of a table or a paragraph is one that was changed. */
    boolean touched(String part, int number) {
        return edits.stream().anyMatch(e -> e.grid.part().equals(part) && e.grid.number(e.row) == number)
                || part.isEmpty() && said.filter(s -> s.sentence.number() == number).isPresent();
    }

    /** Whether a unit stands in a row that was changed. */
    boolean touchedUnit(String name) {
        return edits.stream().anyMatch(e -> e.before.equals(name) || e.grid.rows().get(e.row).contains(name));
    }

    @Override
    public String toString() {
        return said.map(s -> s.sentence.text() + " → " + s.after).orElseGet(() -> edits.stream().map(e -> e.grid.part() + " "
                + e.grid.number(e.row) + ": " + e.before + " → " + e.after).toList().toString());
    }

    private boolean tried(Slip slip) {
        if (slip == Slip.SENTENCE) {
            return sentence();
        }
        List<Grid> grids = report.grids().stream().filter(g -> Kind.of(g).fits(slip)).toList();
        Grid grid = grids.get(random.nextInt(grids.size()));
        List<Integer> rows = IntStream.range(1, grid.rows().size()).filter(r -> isRow(grid, r, slip == Slip.MEAN)).boxed().toList();
        if (rows.isEmpty()) {
            return false;
        }
        int row = rows.get(random.nextInt(rows.size()));
        int name = Kind.of(grid).nameColumn(grid);
        int last = grid.rows().get(0).size();
        return switch (slip) {
            case DIGIT, MEAN -> digit(grid, row, Math.max(2, name + 1), last);
            case CHANGE -> digit(grid, row, last - 1, last);
            case RANK -> rank(grid, row);
            case SWAPPED_NAMES -> other(grid, rows, row).map(o -> swap(grid, row, o, name, name + 1)).orElse(false);
            case SWAPPED_ROWS -> other(grid, rows, row)
                    .filter(o -> !grid.rows().get(row).get(0).equals(grid.rows().get(o).get(0)))
                    .map(o -> swap(grid, row, o, 0, last)).orElse(false);
            case SENTENCE -> false;
        };
    }

    private static boolean isRow(Grid grid, int row, boolean mean) {
        List<String> cells = grid.rows().get(row);
        return cells.size() == grid.rows().get(0).size() && cells.stream().anyMatch(c -> c.startsWith("Giá trị trung bình")) == mean
                && cells.stream().filter(c -> c.matches("[+-]?[0-9].*")).count() >= 2;
    }

    private boolean sentence() {
        List<Sentence> of = report.sentences().stream().filter(s -> s.text().contains("giá trị trung bình đạt")
                || s.text().contains("chiếm ")).toList();
        Sentence sentence = of.get(random.nextInt(of.size()));
        // A percentage that is not a bound of a class.
        List<Integer> digits = IntStream.range(0, sentence.text().length()).filter(i -> Character.isDigit(sentence.text().charAt(i))
                && sentence.text().substring(0, i).matches(".*(đạt|chiếm|là) [0-9,]*")
                && !sentence.text().substring(i).matches("[0-9]*\\D*"))
                .boxed().toList();
        if (digits.isEmpty()) {
            return false;
        }
        said = Optional.of(new Said(sentence, changed(sentence.text(), digits.get(random.nextInt(digits.size())))));
        return true;
    }

    private String changed(String text, int at) {
        char other = (char) ('0' + (text.charAt(at) - '0' + random.nextInt(1, 10)) % 10);
        return text.substring(0, at) + other + text.substring(at + 1);
    }

    private boolean digit(Grid grid, int row, int from, int to) {
        int column = random.nextInt(from, to);
        String cell = grid.rows().get(row).get(column);
        List<Integer> digits = IntStream.range(0, cell.length()).filter(i -> Character.isDigit(cell.charAt(i))).boxed().toList();
        // Working papers: largest scores, and what the formulas of ranks need.
        boolean working = grid.rows().get(0).get(column).matches("(.* )?[Đđ]iểm tối đa áp dụng|Giá trị .*|.*công bố.*");
        if (digits.isEmpty() || working || !cell.matches("[+-]?[0-9]+(,[0-9]+)?")) {
            return false;
        }
        String changed = changed(cell, digits.get(random.nextInt(digits.size())));
        edits.add(new Edit(grid, row, column, cell, changed));
        // Self scores have digits that are not printed: a difference that is off by one in the last place may be right.
        boolean rounding = Kind.of(grid) == Kind.SELF && value(changed).minus(value(cell)).abs().compareTo(Rational.of(1, 50)) < 0;
        return !rounding && !value(changed).equals(value(cell));
    }

    private static Rational value(String text) {
        return Rational.ofDecimal(text.replace(',', '.').replace("+", ""));
    }

    private boolean rank(Grid grid, int row) {
        int column = Kind.rankColumn(grid);
        String cell = grid.rows().get(row).get(column);
        int other = Integer.parseInt(cell) + random.nextInt(-3, 4);
        edits.add(new Edit(grid, row, column, cell, Integer.toString(other)));
        return other >= 1 && !Integer.toString(other).equals(cell);
    }

    /** A row with other figures; in a comparison, of the same level. */
    private Optional<Integer> other(Grid grid, List<Integer> rows, int row) {
        int other = rows.get(random.nextInt(rows.size()));
        List<String> a = grid.rows().get(row);
        List<String> b = grid.rows().get(other);
        int column = Math.max(2, Kind.of(grid).nameColumn(grid) + 1);
        return other == row || a.get(column).equals(b.get(column)) || Kind.of(grid) == Kind.COMPARISON && !a.get(0).equals(b.get(0))
                ? Optional.empty() : Optional.of(other);
    }

    private boolean swap(Grid grid, int row, int other, int from, int to) {
        for (int c = from; c < to; c++) {
            String a = grid.rows().get(row).get(c);
            String b = grid.rows().get(other).get(c);
            edits.add(new Edit(grid, row, c, a, b));
            edits.add(new Edit(grid, other, c, b, a));
        }
        return true;
    }

    /** What a table is. */
    private enum Kind {
        RANKING, COMPARISON, SELF, CLASSES, NONE;

        static Kind of(Grid grid) {
            List<String> head = grid.rows().get(0);
            return head.stream().anyMatch("Xếp hạng"::equals) ? RANKING
                    : head.stream().anyMatch(h -> h.matches("Năm [0-9]{4}")) ? COMPARISON
                    : head.contains("Số đơn vị") ? CLASSES : head.contains("Điểm tự chấm") ? SELF : NONE;
        }

        static int rankColumn(Grid grid) {
            return grid.rows().get(0).indexOf("Xếp hạng");
        }

        int nameColumn(Grid grid) {
            return this == CLASSES ? 0 : 1;
        }

        boolean fits(Slip slip) {
            return switch (slip) {
                case DIGIT -> this != NONE;
                case SWAPPED_NAMES -> this == RANKING || this == COMPARISON || this == SELF;
                case SWAPPED_ROWS, RANK -> this == RANKING;
                case MEAN -> this == RANKING || this == COMPARISON;
                case CHANGE -> this == COMPARISON || this == SELF;
                case SENTENCE -> false;
            };
        }
    }
}

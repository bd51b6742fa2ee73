package parindex.intake.internal.entries;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parindex.criteria.CriteriaSet;
import parindex.intake.CsvFile;
import parindex.intake.EntriesCsv.Options;
import parindex.intake.EntriesCsv.Result;
import parindex.intake.TableGrid;
import parindex.intake.internal.csv.CsvReader;
import parindex.intake.internal.csv.ProblemList;
import parindex.scoring.LeafEntry;
import parindex.scoring.ScoreSheet;
import parindex.scoring.ScoreUnit;
import parindex.values.number.BadNumberException;
import parindex.values.number.Numbers;
import parindex.values.number.Rational;
import parindex.values.problem.Place;
import parindex.values.problem.Problem;
import parindex.values.text.VietnameseText;

/** What both forms of the file have in common: units, scores, and the sheet they go to. */
public final class EntriesReader {

    static final String UNIT = "unit";
    static final String NAME = "name";
    static final String GROUP = "group";
    static final String LEAF = "leaf";

    private static final int LONGEST_CODE = 64;
    private static final int LONGEST_NAME = 300;
    private static final Set<String> NOT_APPLICABLE = Set.of("N/A", "KAD");

    final TableGrid grid;
    final CriteriaSet set;
    final Options options;
    final ProblemList problems;
    final List<Problem> warnings = new ArrayList<>();
    private final ScoreSheet.Builder sheet;
    private final Map<String, ScoreUnit> known = new HashMap<>();
    private final Map<String, ScoreUnit> added = new HashMap<>();
    private final Map<String, First> first = new HashMap<>();
    private final Set<String> refused = new HashSet<>();

    /** Where a code occurs first, as it is written there. */
    private record First(String code, int line) {
    }

    private EntriesReader(TableGrid grid, CriteriaSet set, Options options, ProblemList problems) {
        this.grid = grid;
        this.set = set;
        this.options = options;
        this.problems = problems;
        this.sheet = ScoreSheet.builder(set);
        options.units().ifPresent(units -> units.forEach(u -> known.put(u.code(), u)));
    }

    public static Result read(CsvFile file, CriteriaSet set, Options options) {
        ProblemList problems = new ProblemList();
        Optional<TableGrid> grid = CsvReader.read(file, problems);
        if (grid.isEmpty()) {
            return new Result.Refused(problems.list(file.name()));
        }
        return new EntriesReader(grid.get(), set, options, problems).read();
    }

    private Result read() {
        if (grid.column(UNIT).isEmpty()) {
            problems.add(Place.of(grid.file(), 1, 0), "csv.noColumn", UNIT);
        } else if (grid.column(LEAF).isPresent()) {
            new LongForm(this).read();
        } else {
            new WideForm(this).read();
        }
        return problems.isEmpty() ? new Result.Read(sheet.build(), warnings) : new Result.Refused(problems.list(grid.file()));
    }

    Place place(TableGrid.Row row, String column) {
        return grid.place(row, grid.column(column).orElseThrow());
    }

    /**
     * The code of the row's unit, which is on the sheet; empty if it is refused, in which case nothing of the row can be used.
     *
     * @param once whether a unit has one row only
     */
    Optional<String> unit(TableGrid.Row row, boolean once) {
        String code = grid.cell(row, UNIT);
        if (code.isEmpty()) {
            problems.add(place(row, UNIT), "csv.cell.empty", UNIT);
            return Optional.empty();
        }
        if (refused.contains(code)) {
            return Optional.empty();
        }
        ScoreUnit before = added.get(code);
        if (before != null && !once) {
            sameAsBefore(row, NAME, before.name());
            sameAsBefore(row, GROUP, before.group());
            return Optional.of(code);
        }
        Optional<ScoreUnit> unit = wanted(row, code);
        int refusals = sheet.refusals().size();
        unit.ifPresent(u -> sheet.unit(u).forEach(r -> problems.add(r.at(place(row, UNIT)))));
        if (unit.isEmpty() || sheet.refusals().size() > refusals) {
            if (before == null) {
                refused.add(code);
            }
            return Optional.empty();
        }
        added.put(code, unit.get());
        first.putIfAbsent(VietnameseText.caseless(code), new First(code, row.line()));
        return Optional.of(code);
    }

    private Optional<ScoreUnit> wanted(TableGrid.Row row, String code) {
        if (options.units().isPresent()) {
            if (!known.containsKey(code)) {
                problems.add(place(row, UNIT), "entries.unit.unknown", ProblemList.shortened(code), examples());
            }
            return Optional.ofNullable(known.get(code));
        }
        First alike = first.get(VietnameseText.caseless(code));
        if (alike != null && !alike.code().equals(code)) {
            problems.add(place(row, UNIT), "entries.unit.similar", ProblemList.shortened(code), ProblemList.shortened(alike.code()),
                    alike.line());
            return Optional.empty();
        }
        String name = grid.cell(row, NAME);
        if (tooLong(row, UNIT, code, LONGEST_CODE) | tooLong(row, NAME, name, LONGEST_NAME)
                | tooLong(row, GROUP, grid.cell(row, GROUP), LONGEST_CODE)) {
            return Optional.empty();
        }
        return Optional.of(new ScoreUnit(code, name.isEmpty() ? code : name, grid.cell(row, GROUP)));
    }

    private boolean tooLong(TableGrid.Row row, String column, String text, int most) {
        int length = text.codePointCount(0, text.length());
        if (length > most) {
            problems.add(place(row, column), "csv.tooLong", length, most);
        }
        return length > most;
    }

    private void sameAsBefore(TableGrid.Row row, String column, String before) {
        String text = grid.cell(row, column);
        if (options.units().isEmpty() && !text.isEmpty() && !text.equals(before)) {
            problems.add(place(row, column), "entries.unit.other", grid.cell(row, UNIT), ProblemList.shortened(before),
                    ProblemList.shortened(text));
        }
    }

    private String examples() {
        List<String> codes = options.units().orElseThrow().stream().map(ScoreUnit::code).toList();
        return codes.size() <= 10 ? String.join(", ", codes) : String.join(", ", codes.subList(0, 10)) + ", …";
    }

    static boolean isNotApplicable(String text) {
        return NOT_APPLICABLE.contains(text.toUpperCase(java.util.Locale.ROOT));
    }

    /** A score; empty if it cannot be read, which is then said. */
    Optional<Rational> score(Place place, String text) {
        try {
            return Optional.of(Numbers.parse(text, options.mark()));
        } catch (BadNumberException e) {
            problems.add(place, e);
            return Optional.empty();
        }
    }

    void entry(Place place, String unit, String leaf, LeafEntry entry) {
        sheet.entry(unit, leaf, entry).forEach(r -> problems.add(r.at(place)));
    }
}

package parindex.workbench.results.internal;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.model.application.ui.advanced.MPerspective;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import parindex.assessment.Round;
import parindex.assessment.Stage;
import parindex.criteria.Level;
import parindex.export.Book;
import parindex.export.BookExport;
import parindex.export.CellText;
import parindex.export.Table;
import parindex.report.ReportExport;
import parindex.report.RoundReports;
import parindex.values.text.LocalizedText;
import parindex.values.text.Message;
import parindex.workbench.jobs.Background;
import parindex.workbench.results.internal.model.Choice;
import parindex.workbench.results.internal.model.RoundView;
import parindex.workbench.results.internal.model.TableLinks;
import parindex.workbench.ui.Enabled;
import parindex.workbench.ui.Problems;
import parindex.workbench.ui.Words;

/** The tables of the report, one at a time: rankings, classes, comparison with the year before, rankings by component. */
public final class RankingPart {

    private static final int COLUMNS = 2;
    private static final List<Stage> STAGES = List.of(Stage.COUNCIL, Stage.SELF);

    private final Words words;
    private final Background background;
    private final Problems problems;
    private Board board;
    private Combo rounds;
    private Combo tables;
    private Combo stages;
    private Label note;
    private Label below;
    private ResultTable table;
    private Button copy;
    private Button export;
    /** Follows the choice as long as the person has not gone to another table of the same. */
    private String shownId;

    @Inject
    RankingPart(Words words, Background background, Problems problems) {
        this.words = words;
        this.background = background;
        this.problems = problems;
    }

    @PostConstruct
    void create(Composite parent, MPerspective perspective) {
        Composite page = Widgets.page(parent, COLUMNS);
        rounds = Widgets.combo(page, text("ranking.round"), "parindex.workbench.results.rounds", this::roundChosen);
        tables = Widgets.combo(page, text("ranking.table"), "parindex.workbench.results.tables", this::tableChosen);
        stages = Widgets.combo(page, text("ranking.stage"), "parindex.workbench.results.stages",
                () -> board.chooseStage(STAGES.get(stages.getSelectionIndex())));
        note = Widgets.note(page, COLUMNS, "parindex.workbench.results.note");
        table = new ResultTable(page, "parindex.workbench.results.table", this::rowChosen);
        GridDataFactory.fillDefaults().span(COLUMNS, 1).grab(true, true).hint(200, 120).applyTo(table.control());
        Widgets.name(table.control(), text("ranking.table"));
        below = Widgets.note(page, COLUMNS, "parindex.workbench.results.below");
        Composite buttons = new Composite(page, SWT.NONE);
        RowLayoutFactory.fillDefaults().spacing(8).applyTo(buttons);
        GridDataFactory.fillDefaults().span(COLUMNS, 1).applyTo(buttons);
        copy = Widgets.button(buttons, text("ranking.copy"), "parindex.workbench.results.copy", table::copy);
        export = Widgets.button(buttons, text("ranking.export"), "parindex.workbench.results.export", this::export);
        board = Board.of(perspective);
        board.listen(page, this::refresh);
        refresh();
    }

    private void roundChosen() {
        board.view().ifPresent(view -> board.chooseRound(view.rounds().get(rounds.getSelectionIndex()).id()));
    }

    private void tableChosen() {
        board.view().ifPresent(view -> {
            Table chosen = view.book().tables().get(tables.getSelectionIndex());
            shownId = chosen.id();
            Choice now = board.choice();
            Level level = TableLinks.level(view, chosen).orElse(now.level());
            board.choose(new Choice(level, TableLinks.component(view, chosen), now.unitCode()));
            refresh();
        });
    }

    private void rowChosen(int row) {
        board.view().ifPresent(view -> {
            Table shown = shown(view);
            if (row >= table.body()) {
                Widgets.say(below, text("ranking.mean", table.body()));
                return;
            }
            List<String> counted = TableLinks.counted(view, shown, row);
            TableLinks.row(view, shown, row).ifPresentOrElse(board::choose, () -> showCounted(view, shown, counted));
        });
    }

    /** A number of units leads to the ranking with these units chosen. */
    private void showCounted(RoundView view, Table classes, List<String> codes) {
        Level level = TableLinks.level(view, classes).orElseThrow();
        TableLinks.tableOf(view, level, Optional.empty()).ifPresent(total -> {
            shownId = total.id();
            board.choose(Choice.of(level));
            refresh();
            table.select(IntStream.range(0, total.rows().size()).boxed()
                    .filter(r -> TableLinks.row(view, total, r).flatMap(Choice::unitCode).filter(codes::contains).isPresent()).toList());
            table.control().setFocus();
        });
    }

    private Table shown(RoundView view) {
        List<Table> all = view.book().tables();
        Choice choice = board.choice();
        Optional<Table> kept = all.stream().filter(t -> t.id().equals(shownId)).filter(t -> TableLinks.isTotal(t)
                ? TableLinks.level(view, t).map(choice.level()::equals).orElse(true)
                : TableLinks.level(view, t).filter(choice.level()::equals).isPresent()).findFirst();
        Table table = kept.or(() -> TableLinks.tableOf(view, choice.level(), Optional.empty())).orElse(all.get(0));
        shownId = table.id();
        return table;
    }

    private void refresh() {
        Optional<RoundView> found = board.view();
        List.of(rounds, tables, stages, copy, export).forEach(c -> Enabled.set(c, found.isPresent()));
        if (found.isEmpty()) {
            Widgets.say(note, board.message());
            Widgets.say(below, "");
            table.clear();
            return;
        }
        RoundView view = found.get();
        Table shown = shown(view);
        Widgets.fill(rounds, view.rounds().stream().map(Round::name).toArray(String[]::new), view.rounds().indexOf(view.round()));
        Widgets.fill(tables, view.book().tables().stream().map(t -> words.text(t.title())).toArray(String[]::new),
                view.book().tables().indexOf(shown));
        Widgets.fill(stages, STAGES.stream().map(s -> words.text(s.label())).toArray(String[]::new), view.stage() == Stage.SELF ? 1 : 0);
        Widgets.say(note, view.round().illustrative() ? text("ranking.illustrative") : "");
        table.show(shown, new CellText(view.mode(), words.locale()));
        Widgets.say(below, shown.notes().stream().map((LocalizedText n) -> words.text(n)).reduce((a, b) -> a + "\n" + b).orElse(""));
        if (board.choice().unitCode().isPresent()) {
            table.select(TableLinks.rowOf(view, shown, board.choice()).stream().toList());
        }
    }

    /** What is asked of a service, even its name, is asked in the background. */
    private void export() {
        RoundView view = board.view().orElseThrow();
        background.run(export, text("export.title"), progress -> formats(view, words.locale()), formats -> export(view, formats));
    }

    /** The formats that can be written now. Not injected: Eclipse kept the part of a module that had been replaced, now and then. */
    private static Map<String, Saving.Format> formats(RoundView view, Locale locale) throws InvalidSyntaxException {
        Map<String, Saving.Format> formats = new LinkedHashMap<>();
        Optional<RoundReports> reports = services(RoundReports.class).findFirst();
        services(BookExport.class).forEach(service -> formats.putIfAbsent(service.format(),
                (folder, name) -> service.write(book(view, reports), folder, name, locale)));
        if (reports.isPresent()) {
            services(ReportExport.class).forEach(service -> formats.putIfAbsent(service.format(), (folder, name) -> service
                    .write(reports.get().annual(view.round().id(), view.stage(), locale).orElseThrow(), folder, name)));
        }
        return formats;
    }

    /** The tables that are shown and, for those who may read every unit, what the results rest on. */
    private static Book book(RoundView view, Optional<RoundReports> reports) {
        boolean readable = view.states().keySet().containsAll(view.round().unitCodes());
        Optional<Book> details = readable ? reports.flatMap(r -> r.book(view.round().id(), view.stage(), true)) : Optional.empty();
        Set<String> shown = view.book().tables().stream().map(Table::id).collect(Collectors.toSet());
        return details.map(book -> view.book().withGrids(book.grids()).withTables(Stream.concat(view.book().tables().stream(),
                book.tables().stream().filter(table -> !shown.contains(table.id()))).toList())).orElse(view.book());
    }

    /** Highest rank first. */
    private static <T> Stream<T> services(Class<T> type) throws InvalidSyntaxException {
        BundleContext bundle = FrameworkUtil.getBundle(RankingPart.class).getBundleContext();
        return bundle.getServiceReferences(type, null).stream().sorted(Comparator.reverseOrder()).map(bundle::getService)
                .filter(Objects::nonNull);
    }

    private void export(RoundView view, Map<String, Saving.Format> formats) {
        ExportDialog.Question question = new ExportDialog.Question(text("export.title"), view.round().id(),
                List.copyOf(formats.keySet()), true);
        new ExportDialog(export.getShell(), words, question).ask().ifPresent(answer -> {
            List<Saving.Format> wanted = answer.formats().stream().map(formats::get).toList();
            Saving.report(background, problems, export, words, new Saving.Report(wanted, answer),
                    said -> Widgets.say(below, said));
        });
    }

    private String text(String key, Object... arguments) {
        return words.text(Message.of(RankingPart.class, key, arguments));
    }

    @Focus
    void focus() {
        Widgets.focus(table.control());
    }
}

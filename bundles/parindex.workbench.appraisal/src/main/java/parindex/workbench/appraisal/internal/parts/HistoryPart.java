package parindex.workbench.appraisal.internal.parts;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.model.application.ui.advanced.MPerspective;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import parindex.workbench.appraisal.internal.desk.Desk;
import parindex.workbench.appraisal.internal.desk.PlaceDetail;
import parindex.workbench.appraisal.internal.grid.Grid;
import parindex.workbench.appraisal.internal.grid.GridContent;
import parindex.workbench.appraisal.internal.model.Timeline;

/** Everything that was stated, asked and decided at the place, first to last. */
public final class HistoryPart {

    private final Desk desk;
    private final Texts texts;
    private Composite page;
    private Label notice;
    private Grid grid;
    private List<Timeline.Step> steps = List.of();

    @Inject
    HistoryPart(MPerspective perspective) {
        this.desk = Desk.of(perspective);
        this.texts = new Texts(desk.words());
    }

    @PostConstruct
    void create(Composite parent) {
        page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(6, 6).spacing(4, 4).applyTo(page);
        notice = new Fields(page, texts).notice(page, "appraisal.history.notice");
        grid = new Grid(page, new Content(), texts.text("history.name"), "appraisal.history", desk.dark());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(grid.control());
        desk.follow(page, this::changed);
        changed(Desk.Change.DETAIL);
    }

    private void changed(Desk.Change change) {
        if (change == Desk.Change.THEME) {
            grid.theme(desk.dark());
        } else if (change == Desk.Change.DETAIL || change == Desk.Change.DATA && desk.place().isEmpty()) {
            PlaceDetail detail = desk.detail().orElse(null);
            steps = detail == null ? List.of() : detail.steps();
            notice.setText((detail == null ? texts.text(desk.hasRead() && desk.matrix().isEmpty() ? "noRound" : "decision.choose")
                    : texts.text(steps.isEmpty() ? "history.empty" : "history.of", detail.unit().name(),
                            texts.leaf(detail.leaf().leaf()))).replace("&", "&&"));
            grid.restructure();
            page.layout();
        }
    }

    @Focus
    void focus() {
        grid.control().setFocus();
    }

    private final class Content implements GridContent {
        private static final int[] WIDTHS = {150, 58, 340, 130};
        private static final int VALUE = 1;

        @Override
        public int rows() {
            return steps.size();
        }

        @Override
        public int columns() {
            return WIDTHS.length;
        }

        @Override
        public String title(int column) {
            return texts.text(new String[] {"history.what", "history.value", "history.words", "history.actor"}[column]);
        }

        @Override
        public List<String> frozenTitles() {
            return List.of(texts.text("history.when"));
        }

        @Override
        public String frozen(int row, int column) {
            return steps.get(row).when();
        }

        @Override
        public String text(int row, int column) {
            Timeline.Step step = steps.get(row);
            return switch (column) {
                case 0 -> texts.words().text(step.what());
                case VALUE -> step.value().map(texts.words()::text).orElse("");
                case 2 -> step.words().replaceAll("\\s+", " ");
                default -> step.actor();
            };
        }

        @Override
        public boolean figures(int column) {
            return column == VALUE;
        }

        @Override
        public int width(int column) {
            return WIDTHS[column];
        }

        @Override
        public int frozenWidth(int column) {
            return 122;
        }
    }
}

package parindex.workbench.appraisal.internal.desk;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import parindex.criteria.Level;
import parindex.workbench.appraisal.internal.model.LevelMatrix;
import parindex.workbench.appraisal.internal.model.Place;
import parindex.workbench.selection.CurrentSubject;

/** Looks at the unit or leaf that was asked for elsewhere, once it has been read. For the thread of the window. */
final class SubjectFollower {

    private final Desk desk;
    private String unitCode;
    private String leafId;

    @Inject
    SubjectFollower(Desk desk) {
        this.desk = desk;
    }

    @Inject
    @org.eclipse.e4.core.di.annotations.Optional
    void unit(@Named(CurrentSubject.UNIT) String wanted) {
        unitCode = wanted;
        go();
    }

    @Inject
    @org.eclipse.e4.core.di.annotations.Optional
    void leaf(@Named(CurrentSubject.LEAF) String wanted) {
        leafId = wanted;
        go();
    }

    void changed(Desk.Change change) {
        if (change == Desk.Change.DATA) {
            go();
        }
    }

    private void go() {
        if (unitCode == null && leafId == null || desk.level().isEmpty()) {
            return;
        }
        Map<Level, LevelMatrix> levels = desk.data().orElseThrow().levels();
        Level now = desk.level().orElseThrow();
        // The same leaf may be in the sets of several levels: the one that is looked at comes first.
        List<Level> order = Stream.concat(Stream.of(now), levels.keySet().stream()).distinct().toList();
        order.stream().filter(level -> has(levels.get(level))).findFirst().ifPresent(level -> {
            LevelMatrix matrix = levels.get(level);
            desk.look(level);
            place(matrix).ifPresent(desk::look);
            unitCode = null;
            leafId = null;
        });
    }

    private boolean has(LevelMatrix matrix) {
        return matrix.rowCount() > 0 && (unitCode == null || matrix.row(unitCode).isPresent())
                && (leafId == null || matrix.column(leafId).isPresent());
    }

    /** What was not asked for stays as it is, if the level has it. */
    private Optional<Place> place(LevelMatrix matrix) {
        Optional<Place> before = desk.place();
        int row = Optional.ofNullable(unitCode).or(() -> before.map(Place::unitCode)).map(matrix::row).filter(r -> r.isPresent())
                .map(r -> r.getAsInt()).orElse(0);
        int column = Optional.ofNullable(leafId).or(() -> before.map(Place::leafId)).map(matrix::column).filter(c -> c.isPresent())
                .map(c -> c.getAsInt()).orElse(0);
        return matrix.columns().isEmpty() ? Optional.empty() : Optional.of(matrix.place(row, column));
    }
}

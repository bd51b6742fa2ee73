package parindex.workbench.appraisal.internal.desk;

import jakarta.inject.Inject;
import java.util.Optional;
import parindex.workbench.appraisal.internal.model.LevelMatrix;
import parindex.workbench.appraisal.internal.model.Place;
import parindex.workbench.selection.Showing;
import parindex.workbench.selection.ShownUnit;

/** Tells the window the unit of the place that is looked at. For the thread of the window. */
final class UnitInTitle {

    private final Desk desk;
    private final Showing showing;

    @Inject
    UnitInTitle(Desk desk, Showing showing) {
        this.desk = desk;
        this.showing = showing;
    }

    void changed(Desk.Change change) {
        if (change == Desk.Change.PLACE || change == Desk.Change.DATA) {
            showing.unit(desk.place().flatMap(this::unit));
        }
    }

    private Optional<ShownUnit> unit(Place place) {
        LevelMatrix matrix = desk.matrix().orElseThrow();
        return matrix.row(place.unitCode()).stream().boxed().findFirst()
                .map(row -> new ShownUnit(matrix.row(row).name(), desk.level().orElseThrow()));
    }
}

package parindex.workbench.appraisal.internal.desk;

import java.util.Optional;
import java.util.function.Consumer;
import parindex.workbench.appraisal.internal.model.LevelMatrix;
import parindex.workbench.appraisal.internal.model.Place;
import parindex.workbench.appraisal.internal.model.RoundData;
import parindex.workbench.appraisal.internal.model.UnitRow;

/**
 * Reads the place that is looked at. While one is being read, only the last wish counts: whoever runs through a list does not want what
 * lies behind. For the thread of the window.
 */
final class PlaceReading {

    private final Desk desk;
    private final Consumer<Throwable> failed;
    private PlaceDetail detail;
    private boolean running;

    PlaceReading(Desk desk, Consumer<Throwable> failed) {
        this.desk = desk;
        this.failed = failed;
    }

    /** What is known of a place; empty as long as it is being read. */
    Optional<PlaceDetail> of(Place place) {
        return Optional.ofNullable(detail).filter(d -> d.place().equals(place));
    }

    void forget() {
        detail = null;
    }

    void read() {
        Place at = desk.place().orElse(null);
        Services using = desk.services().orElse(null);
        RoundData of = desk.data().orElse(null);
        if (at == null || using == null || of == null) {
            detail = null;
            desk.tell(Desk.Change.DETAIL);
            return;
        }
        if (running) {
            return;
        }
        LevelMatrix matrix = desk.matrix().orElseThrow();
        UnitRow unit = matrix.row(matrix.row(at.unitCode()).orElseThrow());
        running = true;
        desk.background().run(desk.owner(), desk.text("desk.reading"), progress -> new PlaceReader(using, desk.person().session(),
                desk.words().locale()).read(of, matrix, unit, at), found -> {
                    running = false;
                    if (at.equals(desk.place().orElse(null)) && of == desk.data().orElse(null)) {
                        detail = found;
                        desk.tell(Desk.Change.DETAIL);
                    } else {
                        read();
                    }
                }, problem -> {
                    running = false;
                    failed.accept(problem);
                });
    }
}

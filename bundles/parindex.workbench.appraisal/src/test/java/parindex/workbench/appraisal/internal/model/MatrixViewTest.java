package parindex.workbench.appraisal.internal.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static parindex.workbench.appraisal.internal.model.Samples.at;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parindex.assessment.Phase;
import parindex.assessment.Stage;

class MatrixViewTest {

    private LevelMatrix matrix;
    private MatrixView view;

    @BeforeEach
    void make() {
        matrix = Samples.matrix(Phase.FIRST_APPRAISAL, Samples.ALL, "Đắk Song", "Dầu Tiếng", "Ea Súp", "Krông Nô");
        matrix.put(List.of(at("UDầu Tiếng", "c1.a").entered().decided(Stage.SELF, "1").state(),
                at("UEa Súp", "c1.a").entered().decided(Stage.SELF, "2").decided(Stage.FIRST_APPRAISAL, "2").state(),
                at("UKrông Nô", "c1.a").entered().decided(Stage.SELF, "2").decided(Stage.FIRST_APPRAISAL, "1.5").state()));
        view = new MatrixView(matrix);
    }

    private List<String> names() {
        return IntStream.range(0, view.rowCount()).mapToObj(i -> matrix.row(view.row(i)).name()).toList();
    }

    @Test
    void sortsByVietnameseNames() {
        assertEquals(List.of("Đắk Song", "Dầu Tiếng", "Ea Súp", "Krông Nô"), names());
        view.sort(MatrixView.Order.NAME, 0, false);
        assertEquals(List.of("Dầu Tiếng", "Đắk Song", "Ea Súp", "Krông Nô"), names());
        view.sort(MatrixView.Order.NAME, 0, true);
        assertEquals(List.of("Krông Nô", "Ea Súp", "Đắk Song", "Dầu Tiếng"), names());
    }

    @Test
    void sortsByTheScoreOfALeafWithEmptyOnesLast() {
        view.sort(MatrixView.Order.SCORE, 0, false);
        assertEquals(List.of("Ea Súp", "Krông Nô", "Dầu Tiếng", "Đắk Song"), names());
        view.sort(MatrixView.Order.SCORE, 0, true);
        assertEquals(List.of("Dầu Tiếng", "Krông Nô", "Ea Súp", "Đắk Song"), names());
    }

    @Test
    void sortsByWorkWithTiesByName() {
        view.sort(MatrixView.Order.UNDECIDED, 0, false);
        // Cells of which the ledger says nothing were not put: only Dầu Tiếng has an undecided one.
        assertEquals(List.of("Dầu Tiếng", "Đắk Song", "Ea Súp", "Krông Nô"), names());
    }

    @Test
    void filtersByWhatIsTypedWithoutMarks() {
        view.filter("dak");
        assertEquals(List.of("Đắk Song"), names());
        assertEquals(OptionalInt.of(0), view.positionOfRow(0));
        assertTrue(view.positionOfRow(1).isEmpty());
        view.filter("");
        view.show(MatrixView.Show.ADJUSTED);
        assertEquals(List.of("Krông Nô"), names());
        view.show(MatrixView.Show.UNDECIDED);
        assertEquals(List.of("Dầu Tiếng"), names());
    }

    @Test
    void aCollapsedComponentIsOneColumn() {
        assertEquals(4, view.columns().size());
        view.collapse(0, true);
        assertEquals(List.of(new MatrixView.Shown(0, OptionalInt.empty()), new MatrixView.Shown(1, OptionalInt.of(2)),
                new MatrixView.Shown(1, OptionalInt.of(3))),
                view.columns());
        assertEquals(0, view.positionOfColumn(1));
        assertEquals(1, view.positionOfColumn(2));
        assertEquals(Optional.empty(), view.place(0, 0));
        assertEquals(Optional.of(new Place("UĐắk Song", "c2.a")), view.place(0, 1));
        view.collapseAll(true);
        assertEquals(2, view.columns().size());
        view.collapseAll(false);
        assertEquals(4, view.columns().size());
    }
}

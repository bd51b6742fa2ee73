package parindex.sample.daknong.y2020.internal;

import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;
import parindex.values.text.VietnameseText;

/** The rows of {@code illustrative/disputes.csv}: where units made use of their right of reply. */
final class Disputes {

    /** What the second appraisal made of it. */
    enum Outcome {
        /** The first appraisal stands. */
        CONFIRMED,
        /** The unit gets what it claimed. */
        RESTORED
    }

    /**
     * One row.
     *
     * @param reason coded reason of the first appraisal, where it was restored; empty where the deduction stands
     * @param reply  what the unit said
     * @param answer what the working group said to that
     */
    record Row(String unit, String leafId, Outcome outcome, Optional<String> reason, String reply, String answer) {
    }

    private final List<Row> rows;

    private Disputes(List<Row> rows) {
        this.rows = List.copyOf(rows);
    }

    static Disputes read() {
        return new Disputes(CsvTable.illustrative("disputes.csv").stream().map(Disputes::row).toList());
    }

    private static Row row(CSVRecord row) {
        return new Row(row.get("unit"), row.get("leaf"), row.get("outcome").equals("restored") ? Outcome.RESTORED : Outcome.CONFIRMED,
                Optional.of(row.get("reason")).filter(r -> !r.isEmpty()), VietnameseText.nfc(row.get("reply")),
                VietnameseText.nfc(row.get("answer")));
    }

    List<Row> rows() {
        return rows;
    }

    Optional<Row> of(String unitCode, String leafId) {
        return rows.stream().filter(row -> row.unit().equals(unitCode) && row.leafId().equals(leafId)).findFirst();
    }
}

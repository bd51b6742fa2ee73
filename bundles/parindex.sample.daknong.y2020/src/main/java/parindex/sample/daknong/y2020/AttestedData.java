package parindex.sample.daknong.y2020;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The tables taken from the published report on the 2020 index of Đắk Nông (UBND tỉnh Đắk Nông). CSV, UTF-8 without byte order
 * mark, comma separated, decimal point, header in the first line. The errors of the printed report are in them unchanged.
 *
 * <p>Needs no framework. Safe for use by any thread.
 */
public final class AttestedData {

    /** The document all tables are taken from, as it is cited. */
    public static final String SOURCE = "UBND tỉnh Đắk Nông, Báo cáo Chỉ số cải cách hành chính năm 2020";

    /** One table. */
    public enum Table {
        /** The 30 units with the spellings that occur (III.1, III.2). */
        UNITS("units"),
        /** Component scores of the 30 units and, in the rows {@code _MAX}, the component maxima (IV). */
        COMPONENT_SCORES("component_scores_2020"),
        /** Totals of 2019 and 2020 with the printed change (III.3). */
        TOTALS("totals_2019_2020"),
        /** Every ranked row as printed (III, IV). */
        PRINTED_TABLES("printed_tables"),
        /** Every mean as printed (III, IV). */
        PRINTED_AVERAGES("printed_averages"),
        /** What the running text states in figures, and which units it says lost points (III, IV). */
        PRINTED_CLAIMS("printed_claims"),
        /** Maxima and numbers of criteria and sub-criteria (I.3, IV). */
        CRITERIA_STRUCTURE("criteria_structure"),
        /** Names of the criteria (IV). */
        CRITERIA_NAMES("criteria_names_attested");

        private final String file;

        Table(String file) {
            this.file = file + ".csv";
        }

        /** File name, for messages: {@code units.csv}. */
        public String fileName() {
            return file;
        }
    }

    /** Opens a table; the caller closes it. */
    public InputStream open(Table table) {
        InputStream stream = AttestedData.class.getResourceAsStream("attested/" + table.fileName());
        if (stream == null) {
            throw new IllegalStateException("missing from the bundle: attested/" + table.fileName());
        }
        return stream;
    }

    /** A whole table as text. */
    public String text(Table table) {
        try (InputStream stream = open(table)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

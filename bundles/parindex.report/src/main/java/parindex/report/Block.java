package parindex.report;

import parindex.charts.Chart;
import parindex.export.Table;

/** A part of a report, in reading order. All texts are in the language of the report. */
public sealed interface Block {

    /**
     * A heading.
     *
     * @param level 1 for a part, 2 for a section, 3 for a subsection
     * @param text  with its number
     */
    record Heading(int level, String text) implements Block {
    }

    /** Words. */
    record Paragraph(Style style, String text) implements Block {
    }

    /** What a paragraph is. */
    enum Style {
        /** Running text. */
        BODY,
        /** One of several things that are listed. */
        ITEM,
        /** A remark that is to be told from the text, such as that something is illustrative. */
        NOTE
    }

    /** A table; its notes are printed below it. */
    record TableBlock(Caption caption, Table table) implements Block {
    }

    /** A chart. */
    record ChartBlock(Caption caption, Chart chart) implements Block {
    }

    /** The table of contents, of headings down to a level. */
    record Contents(String title, int levels) implements Block {
    }

    /** From here on pages lie or stand. The first page stands. */
    record Orientation(boolean landscape) implements Block {
    }

    /** The rest begins on a new page. */
    record PageBreak() implements Block {
    }

    /**
     * Space that the author fills.
     *
     * @param prompt what belongs there
     */
    record Space(String prompt) implements Block {
    }

    /**
     * What stands at a table or chart.
     *
     * @param label  such as {@code Biểu đồ}; those of one label are numbered from 1
     * @param number the number; 0 for a caption without label and number
     * @param text   what is shown
     */
    record Caption(String label, int number, String text) {

        /** The number as it is printed: at least two digits. */
        public String digits() {
            return number < 10 ? "0" + number : Integer.toString(number);
        }

        /** The whole caption as it is printed. */
        public String shown() {
            return number == 0 ? text : label + " " + digits() + ": " + text;
        }
    }
}

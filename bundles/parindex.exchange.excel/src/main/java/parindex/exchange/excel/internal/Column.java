package parindex.exchange.excel.internal;

/** A column of a sheet. The key stands in the hidden first row, so that a moved column is noticed, and names the heading's text. */
interface Column {

    /** Position from 0. */
    int ordinal();

    String name();

    /** Width in characters; 0 if it is hidden. */
    int width();

    /** The first row holds the keys, the second the title, the third the headings. */
    int HEAD_ROW = 2;

    /** First row with content, from 0. */
    int FIRST_ROW = 3;

    /** Self-assessment: one row per node. */
    enum Score implements Column {
        ID(0), NUMBER(8), NAME(30), MAX(10), GUIDANCE(38), EVIDENCE(26), RULE(30), SCORE(10), NOT_APPLICABLE(10), EXPLANATION(36),
        DERIVED(11), TOTAL(12), STATUS(17), LABEL(0), EXACT(0);

        private final int width;

        Score(int width) {
            this.width = width;
        }

        @Override
        public int width() {
            return width;
        }
    }

    /** Measured inputs: one row per input of a leaf's rule. */
    enum Figure implements Column {
        LEAF(0), INPUT(0), NUMBER(9), NAME(44), LABEL(44), KIND(24), VALUE(36), EXACT(0);

        private final int width;

        Figure(int width) {
            this.width = width;
        }

        @Override
        public int width() {
            return width;
        }
    }

    /** Evidence: one row per document and leaf. */
    enum Evidence implements Column {
        STORED(0), LEAF(40), NUMBER(20), DATE(14), ISSUER(24), SUMMARY(44), PLACE(30), FILE(26), HAS_FILE(12);

        private final int width;

        Evidence(int width) {
            this.width = width;
        }

        @Override
        public int width() {
            return width;
        }
    }
}

package parindex.exchange.excel.internal;

import parindex.exchange.excel.sheet.SheetColumn;

/** The columns of the three sheets. */
interface Column extends SheetColumn {

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

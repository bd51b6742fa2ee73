package parindex.intake.grid;

/** Is shown a workbook sheet by sheet and row by row. */
public interface SheetVisitor {

    /** A sheet begins. @return whether its rows are wanted */
    boolean sheet(String name);

    /** The next row that has something. @return whether more rows of this sheet are wanted */
    boolean row(SheetRow row);

    /**
     * The sheet has been read, or no more of it was wanted. @param formulas of how many cells the value came from a formula that was not
     * computed
     */
    void end(int formulas);
}

package parindex.workbench.selfassessment.internal.model;

/** Names of the fields of a leaf: for problems, undo steps, and for finding the widget. */
public final class Fields {

    public static final String SCORE = "score";
    public static final String NOT_APPLICABLE = "notApplicable";
    public static final String EXPLANATION = "explanation";
    public static final String EVIDENCE = "evidence";
    public static final String CITED = "cited.";
    public static final String NUMBER = "number";
    public static final String DATE = "date";
    public static final String PLACE = "place";
    public static final String SUMMARY = "summary";

    private Fields() {
    }

    public static String input(String name) {
        return "input." + name;
    }

    /** A part of the document at an index of {@link LeafDraft#files}. */
    public static String file(int index, String part) {
        return "file." + index + "." + part;
    }
}

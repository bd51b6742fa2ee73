package parindex.workbench.ui;

/** Ids of the application model that fragments and handlers of perspectives refer to. They stay as they are. */
public final class ModelIds {

    /** The stack to which a fragment adds its perspective. */
    public static final String PERSPECTIVES = "parindex.workbench.perspectives";
    /** Key of a {@code persistedState} of a perspective: a number, by which the perspectives are sorted in the bar. */
    public static final String STATE_ORDER = "parindex.order";
    /** The menu bar. A fragment adds a menu with {@code positionInList="before:parindex.workbench.menu.help"}. */
    public static final String MENU_BAR = "parindex.workbench.menu";
    /** The menu that ends with "Quit". */
    public static final String MENU_FILE = "parindex.workbench.menu.file";
    /** Appearance of the window. */
    public static final String MENU_VIEW = "parindex.workbench.menu.view";
    /** The tool bar right of the perspectives. */
    public static final String TOOL_BAR = "parindex.workbench.toolbar";
    /** The start perspective. */
    public static final String PERSPECTIVE_START = "parindex.workbench.perspective.start";
    /** The perspective with the results of a round, if its bundle is there. */
    public static final String PERSPECTIVE_RESULTS = "parindex.workbench.results.perspective";
    /** Command: creates a round. It has no handler in this bundle: the bundle that can do it brings one. */
    public static final String COMMAND_NEW_ROUND = "parindex.workbench.command.newRound";
    /** Command: stores the sample round, if needed, and shows it. */
    public static final String COMMAND_SAMPLE = "parindex.workbench.command.sample";
    /** Command: shows the perspective that its parameter {@code perspective} names. */
    public static final String COMMAND_PERSPECTIVE = "parindex.workbench.command.perspective";

    private ModelIds() {
    }
}

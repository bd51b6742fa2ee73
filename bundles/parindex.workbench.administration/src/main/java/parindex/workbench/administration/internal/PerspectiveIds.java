package parindex.workbench.administration.internal;

/** Ids in {@code fragment.e4xmi} that code refers to. */
public final class PerspectiveIds {

    public static final String PERSPECTIVE = "parindex.workbench.administration.perspective";

    /** Command: opens the wizard in which a criteria set is written. */
    public static final String COMMAND_AUTHOR = "parindex.workbench.administration.command.author";

    private PerspectiveIds() {
    }
}

package parindex.workbench.administration.internal;

/** Ids in {@code fragment.e4xmi} that code refers to. */
public final class PerspectiveIds {

    public static final String PERSPECTIVE = "parindex.workbench.administration.perspective";

    private PerspectiveIds() {
    }
}

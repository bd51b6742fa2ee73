package parindex.workbench.ui;

/** Tells a person what went wrong. Injected. For the thread of the window. */
public interface Problems {

    /**
     * What went wrong, for a person: the sentences of an exception of this product; for any other a sentence that points to the log, to which the
     * stack trace goes.
     */
    String describe(Throwable problem);

    /** Opens a dialog with {@link #describe}; returns when it is closed. */
    void show(Throwable problem);

    /** Opens a dialog with a sentence; returns when it is closed. */
    void tell(String title, String sentence);
}

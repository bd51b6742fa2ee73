package parindex.workbench.selfassessment.internal.parts;

/**
 * What is said to the person at the leaf in front.
 *
 * @param text    empty for nothing
 * @param problem whether something did not work
 */
record Notice(String text, boolean problem) {

    static final Notice NONE = new Notice("", false);
}

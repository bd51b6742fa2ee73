package parindex.criteria.io;

import parindex.criteria.CriteriaSet;
import parindex.criteria.internal.write.SetWriter;

/**
 * Writes a set as a criteria document that {@link CriteriaReader} reads back as the same set with the same hash. One set always gives the
 * same text: elements and attributes in the order of the format's description, two blanks per level, defaults left out.
 *
 * <p>Needs no framework. Safe for use by any thread.
 */
public final class CriteriaWriter {

    private CriteriaWriter() {
    }

    /**
     * @param set a set that was read, or that would pass the reader's checks: nothing is checked here
     * @return the document, with a declaration that says UTF-8 and a line end after the root
     * @throws IllegalArgumentException if a number of the set has no decimal with at most six places, which no document can hold
     */
    public static String write(CriteriaSet set) {
        return SetWriter.write(set);
    }
}

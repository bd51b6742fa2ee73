package parindex.assessment;

/**
 * Content of the ledger together with its place in it.
 *
 * @param number  number of the line within its round, from 1, in the order of writing over all kinds of line; it is also the version
 *                of what it says: who edits a leaf names the latest line that they saw
 * @param content what the line says
 */
public record Line<T>(long number, T content) {
}

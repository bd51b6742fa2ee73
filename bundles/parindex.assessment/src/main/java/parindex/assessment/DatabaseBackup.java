package parindex.assessment;

import java.nio.file.Path;
import java.util.function.Function;

/** Copies of the database while it is in use. A service of the store bundle. Safe for use by any thread. */
public interface DatabaseBackup {

    /**
     * Writes a consistent copy of the database, as of one moment during the call: every transaction that was acknowledged before the call
     * is in it, and no part of one that was not acknowledged. Others go on reading and writing. The file is there completely (and
     * is forced to the disk) or not at all.
     *
     * @param file an existing one is replaced; its folder exists
     * @throws StoreException if the database cannot be read or the file cannot be written
     */
    void copyTo(Path file);

    /**
     * Opens a copy for looking into it. Neither the database in use nor the copy is touched, also if {@code work} writes; a copy of
     * an earlier version of the program is brought to the present one for that.
     *
     * @param work what to look for; its result is returned, its exceptions are passed on. The store is valid only inside it
     * @throws StoreException if the copy is damaged, foreign, newer than the program, or cannot be read
     */
    <T> T check(Path copy, Function<AssessmentStore, T> work);
}

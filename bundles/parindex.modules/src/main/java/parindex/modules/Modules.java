package parindex.modules;

import java.nio.file.Path;
import java.util.List;
import parindex.assessment.people.Session;
import parindex.values.text.Message;

/**
 * The modules of this program: those that come with it and those that an administrator has installed. Safe for use by any thread; one
 * change at a time. A change takes effect at once and survives restarts; after a killed process the state is the one before or after.
 *
 * <p>Methods with a session throw {@link parindex.assessment.RefusedActionException} if the user is no administrator or something may not be done
 * now, and {@link parindex.values.problem.BadInputException} if a file is refused; then nothing was changed, and no bundle of that file
 * has reached the framework.
 */
public interface Modules {

    /** All modules, those of the program first, each group by id. */
    List<Module> list(Session session);

    /**
     * What a change would do. Verifies the file of an installation or update completely, and changes nothing.
     *
     * @return the plan; {@link Plan#possible} says whether {@link #apply} would do it
     */
    Plan plan(Session session, Change change);

    /**
     * Makes a change. It is recorded in the audit log before it is made; a failure is recorded after.
     *
     * @return the module as it is then; empty only after an uninstallation. A module that did not start is disabled and says why
     */
    Outcome apply(Session session, Change change);

    /**
     * The modules that are not in use and would bring a criteria set, by id. Needs no right: whoever wants a new round is to be told why the
     * set is not offered.
     *
     * @param set {@code id/year/version}, or its beginning up to a slash
     */
    List<String> outOfUse(String set);

    /** The folder that is watched: what is signed by a trusted certificate and put there is installed, everything else is refused. */
    Path dropFolder();

    /** What has become of the files in the watched folder, the latest first, at most twenty; remembered as long as the files are kept there. */
    List<Arrival> arrivals(Session session);

    /**
     * Compares the files of the program with the list that was made when it was built. This finds what a disk, a copy or a hand has changed,
     * not somebody who can write into the install and changes the list, too. Needs no right.
     *
     * @return a sentence for each file that is altered, missing or was added; empty if all is as it was built. A missing bundle is told by the
     *         start that wants it, since not every system has all
     * @throws parindex.values.problem.BadInputException if there is no list, or it cannot be read
     */
    List<Message> alteredFiles();

    /** What a local repository index (XML of OSGi Compendium R8, chapter 132) offers, by id and then newest first. */
    List<Offer> offers(Path index);
}

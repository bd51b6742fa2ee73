package parindex.criteria.io;

import java.util.List;
import parindex.values.problem.Problem;

/**
 * The criteria bundles of the running framework: those whose set can be used and those that were refused, with the reasons.
 * A service of this bundle; each usable set is also a service of its own, a {@link CriteriaDocument} with the properties named
 * below, which appears and disappears with its bundle.
 *
 * <p>Safe for use by any thread. Both lists are snapshots, ordered by bundle id.
 */
public interface CriteriaCatalogue {

    /** Service property: name of the set, such as {@code daknong.province}. */
    String ID = "parindex.criteria.id";
    /** Service property: the year, a {@code Long}. */
    String YEAR = "parindex.criteria.year";
    /** Service property: the level, such as {@code province}. */
    String LEVEL = "parindex.criteria.level";
    /** Service property: version of the text as {@code major.minor.micro}, an OSGi version, so that filters compare it as one. */
    String VERSION = "parindex.criteria.version";
    /** Service property: content hash of the set. */
    String HASH = "parindex.criteria.hash";
    /** Service property: symbolic name of the bundle. */
    String BUNDLE = "parindex.criteria.bundle";

    /** The started bundles whose set can be used. */
    List<Installed> installed();

    /** The started bundles that are meant to be criteria bundles but were refused; nothing of them is registered. */
    List<Rejected> rejected();

    /**
     * A bundle in the framework.
     *
     * @param symbolicName its symbolic name
     * @param version      its version; not that of the set
     * @param bundleId     its number in this framework
     */
    record Origin(String symbolicName, String version, long bundleId) {
    }

    /**
     * A bundle whose set can be used.
     *
     * @param bundle   the bundle
     * @param document its set
     * @param warnings what its author should look at
     */
    record Installed(Origin bundle, CriteriaDocument document, List<Problem> warnings) {
        public Installed {
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * A bundle that was refused.
     *
     * @param bundle   the bundle
     * @param problems everything that is wrong; at least one error
     */
    record Rejected(Origin bundle, List<Problem> problems) {
        public Rejected {
            problems = List.copyOf(problems);
        }
    }
}

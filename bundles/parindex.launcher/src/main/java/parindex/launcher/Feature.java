package parindex.launcher;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the launcher needs to know of one feature file (OSGi Compendium R8, chapter 159).
 *
 * @param id coordinates; the artifact is the feature's short name
 * @param bundles in the order of the file
 * @param frameworkProperties what the extension {@value #FRAMEWORK_EXTENSION} (chapter 160) wants the framework to be started
 * with
 * @param module what the extension {@value #MODULE_EXTENSION} says
 */
record Feature(ArtifactId id, List<FeatureBundle> bundles, Map<String, String> frameworkProperties, Module module) {
    /** Name of the JSON extension with the properties that the standard has no place for. */
    static final String MODULE_EXTENSION = "parindex-module";
    /** Name of the JSON extension with framework properties. */
    static final String FRAMEWORK_EXTENSION = "framework-launching-properties";

    /**
     * A bundle of a feature.
     *
     * @param startLevel value of {@code bundleStartLevel} (chapter 160), at least 1
     * @param platform value of {@code platform}: the only {@link Platform} it is for; empty if it is for all
     */
    record FeatureBundle(ArtifactId id, int startLevel, String platform) {
        FeatureBundle(ArtifactId id, int startLevel) {
            this(id, startLevel, "");
        }

        boolean isFor(String wanted) {
            return platform.isEmpty() || platform.equals(wanted);
        }
    }

    /**
     * How a feature behaves as a module of this program.
     *
     * @param essential it is always started
     * @param enabled it is started when no features are asked for by name
     * @param requires short names of the features it needs
     * @param commands if it or {@code screenCommands} is not empty, then it is only of use to these commands and enabled for them alone
     * @param screenCommands commands that can do without it: it is enabled for them where a window {@linkplain Screen#isWanted can be
     *     opened and is wanted}
     */
    record Module(boolean essential, boolean enabled, List<String> requires, List<String> commands, List<String> screenCommands) {
        static final Module DEFAULT = new Module(false, true, List.of());

        Module(boolean essential, boolean enabled, List<String> requires) {
            this(essential, enabled, requires, List.of(), List.of());
        }

        /**
         * Whether it is started without being asked for by name.
         *
         * @param screen whether a window can be opened and is wanted
         * @param chosen what an administrator has chosen, if anything
         */
        boolean isEnabledFor(Collection<String> arguments, boolean screen, Optional<Boolean> chosen) {
            boolean forAll = commands.isEmpty() && screenCommands.isEmpty();
            return chosen.orElse(enabled) && (forAll || commands.stream().anyMatch(arguments::contains)
                    || screen && screenCommands.stream().anyMatch(arguments::contains));
        }

        /** Whether the command of these arguments can do without it. */
        boolean isDispensableFor(Collection<String> arguments) {
            return !screenCommands.isEmpty() && commands.stream().noneMatch(arguments::contains);
        }
    }

    String name() {
        return id.artifact();
    }
}

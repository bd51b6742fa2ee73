package parindex.launcher;

import java.util.List;
import java.util.Map;
import parindex.launcher.Feature.FeatureBundle;

/**
 * What a choice of features comes to.
 *
 * @param features names of the features
 * @param bundles each bundle once, with the lowest of its start levels, in the order of start levels
 * @param frameworkProperties properties that the features want the framework to have
 * @param cycles features that require each other in a circle, each from its first name back to it
 */
record LaunchPlan(List<String> features, List<FeatureBundle> bundles, Map<String, String> frameworkProperties, List<List<String>> cycles) {
    /** The start level at which all bundles are started. */
    int lastStartLevel() {
        return bundles.stream().mapToInt(FeatureBundle::startLevel).max().orElse(1);
    }
}

package parindex.modules.internal.content;

import java.util.List;
import parindex.values.text.LocalizedText;

/**
 * A feature as a module (OSGi Compendium R8, chapter 159, with the extension {@code parindex-module}).
 *
 * @param id        artifact of its coordinates
 * @param category  first category, or empty text
 * @param essential whether the program cannot do without it, or an administrator could not bring it back
 * @param enabled   whether it is in use unless somebody has chosen otherwise
 * @param requires  ids of features
 * @param commands  if not empty, it is in use with these commands only
 */
record FeatureDescription(String id, String version, LocalizedText name, LocalizedText description, String category,
        List<FeatureBundle> bundles, boolean essential, boolean enabled, List<String> requires, List<String> commands) {

    /**
     * A bundle of a feature.
     *
     * @param path       place in a Maven repository
     * @param startLevel at least 1
     * @param platform   the only system it is for; empty for all
     */
    record FeatureBundle(String artifact, String version, String path, int startLevel, String platform) {
    }
}

package parindex.launcher;

import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * Maven coordinates as Feature JSON writes them: {@code group:artifact[:type[:classifier]]:version}.
 *
 * @param type file extension, {@code jar} unless said
 * @param classifier empty if there is none
 */
record ArtifactId(String group, String artifact, String type, String classifier, String version) {
    private static final Pattern PART = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.+-]*");

    /** @throws IllegalArgumentException if the text is not such coordinates */
    static ArtifactId parse(String text) {
        String[] parts = text.split(":", -1);
        for (String part : parts) {
            // Also keeps a path from leaving the install: no part is "..", none has a slash.
            if (!PART.matcher(part).matches()) {
                throw new IllegalArgumentException(text);
            }
        }
        return switch (parts.length) {
            case 3 -> new ArtifactId(parts[0], parts[1], "jar", "", parts[2]);
            case 4 -> new ArtifactId(parts[0], parts[1], parts[2], "", parts[3]);
            case 5 -> new ArtifactId(parts[0], parts[1], parts[2], parts[3], parts[4]);
            default -> throw new IllegalArgumentException(text);
        };
    }

    /** The file in a directory laid out as a Maven repository. */
    Path in(Path repository) {
        String suffix = classifier.isEmpty() ? "" : "-" + classifier;
        return repository.resolve(group.replace('.', '/')).resolve(artifact).resolve(version)
                .resolve(artifact + "-" + version + suffix + "." + type);
    }

    @Override
    public String toString() {
        String middle = classifier.isEmpty() ? (type.equals("jar") ? "" : ":" + type) : ":" + type + ":" + classifier;
        return group + ":" + artifact + middle + ":" + version;
    }
}

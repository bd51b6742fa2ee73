package parindex.modules.internal.run;

import java.nio.file.Path;

/** Under which names bundles of modules are in the framework. The launcher removes all of them at a start, before anything resolves. */
public final class Location {

    /** In front of the SHA-256 of an installed module's bundle. */
    public static final String INSTALLED = "parindex-module:";
    /** In front of the file of a program's bundle; as the launcher writes it. */
    static final String REFERENCE = "reference:";

    private Location() {
    }

    public static String installed(String sha256) {
        return INSTALLED + sha256;
    }

    /** @param home of the program */
    public static String program(Path home, String path) {
        return REFERENCE + home.resolve("bundles").resolve(path).toUri();
    }
}

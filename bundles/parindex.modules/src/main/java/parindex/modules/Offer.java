package parindex.modules;

import java.nio.file.Path;

/**
 * A module that a repository index offers.
 *
 * @param id      symbolic name
 * @param version its version
 * @param file    the file, on this machine
 * @param sha256  what the index says of its content, in lower-case hexadecimal digits
 */
public record Offer(String id, String version, Path file, String sha256) {
}

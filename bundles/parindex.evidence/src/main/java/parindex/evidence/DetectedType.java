package parindex.evidence;

/**
 * What a file is.
 *
 * @param mediaType   by its content, such as {@code application/pdf}; {@code application/octet-stream} if nothing is known about it
 * @param extension   of its name, lower case without the dot; can be empty
 * @param contradicts whether the content is certainly not what the extension says
 * @param executable  whether a system would run it: by content, or by extension
 * @param macros      whether it is an Office document that carries macros
 */
public record DetectedType(String mediaType, String extension, boolean contradicts, boolean executable, boolean macros) {
}

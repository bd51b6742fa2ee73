package parindex.modules.internal.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import parindex.modules.internal.Texts;
import parindex.values.hash.Sha256;
import parindex.values.text.Message;

/**
 * The files of the install against the list of their hashes, which the build makes in the form that {@code sha256sum -c} reads.
 *
 * @param home of the program
 */
record ProgramFiles(Path home) {

    private static final String LIST = "SHA256SUMS";
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  ((?:lib|bundles|features|etc)/[^\\\\]+)");
    /** Where a file that nobody has listed would be started or read. */
    private static final List<String> FOLDERS = List.of("lib", "bundles", "features");
    /** Each system has only those of its own; the launcher names one that it misses. */
    private static final String BUNDLES = "bundles/";

    /** A sentence for each file that is not as it was built. */
    List<Message> altered() {
        Path list = home.resolve(LIST);
        try {
            Map<String, String> hashes = hashes(list);
            List<Message> altered = new ArrayList<>();
            for (Map.Entry<String, String> expected : hashes.entrySet()) {
                Path file = home.resolve(expected.getKey());
                if (!Files.isRegularFile(file)) {
                    if (!expected.getKey().startsWith(BUNDLES)) {
                        altered.add(Texts.of("program.missing", file));
                    }
                } else if (!sha256(file).equals(expected.getValue())) {
                    altered.add(Texts.of("program.altered", file));
                }
            }
            for (String folder : FOLDERS) {
                try (Stream<Path> files = Files.walk(home.resolve(folder))) {
                    files.filter(Files::isRegularFile).filter(file -> !hashes.containsKey(home.relativize(file).toString().replace('\\', '/')))
                            .sorted().forEach(file -> altered.add(Texts.of("program.added", file)));
                }
            }
            return altered;
        } catch (IOException e) {
            throw Texts.failed(list, e);
        }
    }

    private static Map<String, String> hashes(Path list) throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        for (String line : Files.readAllLines(list, StandardCharsets.UTF_8)) {
            Matcher matcher = LINE.matcher(line);
            if (!matcher.matches() || matcher.group(2).contains("..")) {
                throw Texts.bad(list, "program", "program.list");
            }
            hashes.put(matcher.group(2), matcher.group(1));
        }
        return hashes;
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Sha256.of(in);
        }
    }
}

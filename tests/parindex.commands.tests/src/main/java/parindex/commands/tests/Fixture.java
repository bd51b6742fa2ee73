package parindex.commands.tests;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** The small round of all tests: a set of four leaves and three units. */
final class Fixture {

    static final String SET = "thu.tinh";
    static final String UNITS = """
            code;name;level;group;aliases
            SNV;Sở Nội vụ;province;so;Sở NV|Nội vụ
            STC;Sở Tài chính;province;so;
            STP;Sở Tư pháp;province;so;
            """;

    private Fixture() {
    }

    /** The set as a bundle without code, as the README describes it. */
    static byte[] setBundle() throws IOException {
        Manifest manifest = new Manifest();
        Attributes headers = manifest.getMainAttributes();
        headers.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.putValue("Bundle-ManifestVersion", "2");
        headers.putValue("Bundle-SymbolicName", "thu.tinh.y2025");
        headers.putValue("Bundle-Version", "1.0.0");
        headers.putValue("Provide-Capability", "parindex.criteria;id=\"thu.tinh\";year:Long=2025;level=province;version:Version=\"1.0.0\"");
        headers.putValue("Require-Capability",
                "osgi.extender;filter:=\"(&(osgi.extender=parindex.criteria)(version>=1.0)(!(version>=2.0)))\"");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes, manifest);
                InputStream set = Fixture.class.getResourceAsStream("criteria.xml")) {
            jar.putNextEntry(new JarEntry("PARINDEX-INF/criteria.xml"));
            jar.write(set.readAllBytes());
            jar.closeEntry();
        }
        return bytes.toByteArray();
    }

    static Path file(Path folder, String name, String content) throws IOException {
        return Files.writeString(Files.createDirectories(folder).resolve(name), content, StandardCharsets.UTF_8);
    }

    /** Units and the round, in self-assessment. */
    static void roundInSelfAssessment(Installation installation, Path folder, String round) throws Exception {
        installation.add("set", setBundle());
        Path units = file(folder, "units.csv", UNITS);
        installation.done("units import '" + units + "' --apply");
        installation.done("rounds create " + round + " --name 'Đợt thử' --year 2025 --set " + SET + " --units '" + units + "'");
        installation.done("rounds move " + round + " SELF_ASSESSMENT --despite 'đợt thử không cần thành viên'");
    }
}

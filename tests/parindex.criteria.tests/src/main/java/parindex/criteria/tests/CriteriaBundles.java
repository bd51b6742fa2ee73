package parindex.criteria.tests;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;

/** Criteria bundles made on the fly: a manifest and a document, as an author would make them. */
final class CriteriaBundles {

    private static final String CAPABILITY = """
            parindex.criteria;id="test.small";year:Long=2020;level=province;version:Version="%s\"""";

    private CriteriaBundles() {
    }

    /** A small valid document of a version, with its maximum as given: 10 is right. */
    static String document(String version, String max) {
        return """
                <criteria-set xmlns="urn:parindex:criteria:1" id="test.small" year="2020" level="province" version="%s" max="10">
                  <name><vi>Bộ tiêu chí nhỏ</vi></name>
                  <effective from="2020-01-01"/>
                  <departments><department id="snv"><vi>Sở Nội vụ</vi></department></departments>
                  <classification><class id="all"><vi>Tất cả</vi></class></classification>
                  <ranking method="dense" basis="index" precision="exact" group="level" names="ascending"/>
                  <rounding score-places="2" index-places="3" percent-places="2"/>
                  <component id="C1" number="1" max="%s" source="illustrative">
                    <name><vi>Lĩnh vực</vi></name>
                    <leaf source="illustrative" lead="snv">
                      <guidance><vi>Chấm</vi></guidance><evidence required="false"><vi>Không</vi></evidence>
                      <rule><yes-no yes="10" no="0"/></rule>
                    </leaf>
                  </component>
                </criteria-set>
                """.formatted(version, max);
    }

    static String capability(String version) {
        return CAPABILITY.formatted(version);
    }

    /** Installs, but does not start, a bundle that may lack a document or a capability. */
    static Bundle install(BundleContext context, String name, Optional<String> capability, Optional<String> document) {
        try {
            return context.installBundle("test:" + name, jar(name, capability, document));
        } catch (BundleException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Installs a bundle as it should be. */
    static Bundle install(BundleContext context, String name, String version) {
        return install(context, name, Optional.of(capability(version)), Optional.of(document(version, "10")));
    }

    static InputStream jar(String name, Optional<String> capability, Optional<String> document) {
        StringBuilder manifest = new StringBuilder("""
                Manifest-Version: 1.0
                Bundle-ManifestVersion: 2
                Bundle-SymbolicName: %s
                Bundle-Version: 1.0.0
                Require-Capability: osgi.extender;filter:="(&(osgi.extender=p
                 arindex.criteria)(version>=1.0)(!(version>=2.0)))"
                """.formatted(name));
        // A line of a manifest has at most 72 bytes.
        capability.ifPresent(c -> manifest.append("Provide-Capability: ").append(c.replace(";", ";\n ")).append('\n'));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes,
                new Manifest(new ByteArrayInputStream(manifest.toString().getBytes(StandardCharsets.UTF_8))))) {
            if (document.isPresent()) {
                jar.putNextEntry(new JarEntry("PARINDEX-INF/criteria.xml"));
                jar.write(document.get().getBytes(StandardCharsets.UTF_8));
                jar.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }
}

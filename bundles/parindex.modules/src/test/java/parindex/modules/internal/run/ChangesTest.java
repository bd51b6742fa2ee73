package parindex.modules.internal.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parindex.assessment.RefusedActionException;
import parindex.assessment.RefusedActionException.Kind;
import parindex.modules.Arrival;
import parindex.modules.Change;
import parindex.modules.Consent;
import parindex.modules.Module;
import parindex.modules.Module.State;
import parindex.modules.Offer;
import parindex.modules.Plan;
import parindex.values.problem.BadInputException;
import parindex.values.text.Message;

/** What may be changed, by whom, and what is said about it. The framework of these tests starts nothing. */
class ChangesTest {

    @TempDir
    Path folder;
    private Bench bench;

    @BeforeEach
    void office() throws IOException {
        bench = new Bench(folder);
        bench.trustOffice();
    }

    @AfterEach
    void end() {
        bench.close();
    }

    @Test
    void onlyAdministrators() throws IOException {
        Path file = bench.signed(folder, "good.jar", Jars.criteria("office.small", "1.0.0", "1.0.0"));
        assertForbidden(() -> bench.modules.list(Bench.ANYBODY));
        assertForbidden(() -> bench.modules.plan(Bench.ANYBODY, new Change.Disable("core")));
        assertForbidden(() -> bench.modules.apply(Bench.ANYBODY, install(file)));
        assertForbidden(() -> bench.trust().trust(Bench.ANYBODY, bench.certificate));
        assertForbidden(() -> bench.trust().distrust(Bench.ANYBODY, bench.signer.fingerprint()));
        assertEquals(List.of(), bench.installs);
        assertEquals(List.of("admin module.certificate.trusted " + bench.signer.fingerprint()), bench.audit());
    }

    @Test
    void aModuleThatDoesNotStartIsKeptDisabledWithItsReason() throws IOException {
        bench.modules.apply(Bench.ADMINISTRATOR, install(bench.signed(folder, "good.jar", Jars.criteria("office.small", "1.0.0", "1.0.0"))));
        Module module = only();
        assertEquals(State.FAILED, module.state());
        assertTrue(module.error().orElseThrow().in(Message.VIETNAMESE).contains("this framework installs nothing"));
        assertEquals(List.of("test.small/2020/1.0.0"), module.sets());
        assertEquals(Optional.of(bench.signer), module.signer());
        assertEquals("admin module.failed office.small", bench.audit().get(2));
        // The next start leaves it alone.
        bench.installs.clear();
        bench.restart(Map.of());
        assertEquals(List.of(), bench.installs);
        assertEquals(State.FAILED, only().state());
    }

    @Test
    void anUpdateThatDoesNotStartChangesNothing() throws IOException {
        bench.modules.apply(Bench.ADMINISTRATOR, install(bench.signed(folder, "1.jar", Jars.criteria("office.small", "1.0.0", "1.0.0"))));
        byte[] before = Files.readAllBytes(bench.data.resolve("modules/modules.json"));
        Path second = bench.signed(folder, "2.jar", Jars.criteria("office.small", "2.0.0", "1.1.0"));
        // It was disabled, so that nothing is started: it becomes the new version and stays disabled.
        bench.modules.apply(Bench.ADMINISTRATOR, new Change.Update(second, Optional.empty(), Consent.NONE));
        assertEquals("2.0.0", only().version());
        assertEquals(Optional.of("1.0.0"), only().previous());
        assertFalse(java.util.Arrays.equals(before, Files.readAllBytes(bench.data.resolve("modules/modules.json"))));
        bench.modules.apply(Bench.ADMINISTRATOR, new Change.Rollback("office.small"));
        assertEquals("1.0.0", only().version());
        assertEquals(Optional.of("2.0.0"), only().previous());
        assertEquals(2, packages());
        bench.modules.apply(Bench.ADMINISTRATOR, new Change.Uninstall("office.small"));
        assertEquals(List.of(), bench.modules.list(Bench.ADMINISTRATOR));
        assertEquals(0, packages());
    }

    private long packages() throws IOException {
        try (Stream<Path> files = Files.list(bench.data.resolve("modules/packages"))) {
            return files.count();
        }
    }

    @Test
    void allowedOnceIsThisFileOnly() throws IOException {
        Path file = Jars.write(folder.resolve("unsigned.jar"), Jars.criteria("office.small", "1.0.0", "1.0.0"));
        String hash = parindex.modules.internal.trust.JarExamination.hash(file);
        Consent consent = new Consent(Optional.of(hash), false);
        bench.modules.apply(Bench.ADMINISTRATOR, new Change.Install(file, Optional.empty(), consent));
        assertTrue(only().allowedOnce());
        assertEquals(1, bench.installs.size());
        assertTrue(bench.store.audit().stream().anyMatch(r -> r.event().action().equals("module.installed")
                && r.event().after().contains(hash) && r.event().after().contains("allowed once")));
        Path other = Jars.write(folder.resolve("other.jar"), Jars.criteria("office.other", "1.0.0", "2.0.0"));
        BadInputException refused = assertThrows(BadInputException.class,
                () -> bench.modules.apply(Bench.ADMINISTRATOR, new Change.Install(other, Optional.empty(), consent)));
        assertEquals("consent.unsigned", refused.problems().get(0).code());
        assertEquals(1, bench.installs.size());
    }

    @Test
    void twoBundlesWithOneSetAreRefusedBeforeTheFramework() throws IOException {
        bench.modules.apply(Bench.ADMINISTRATOR, install(bench.signed(folder, "1.jar", Jars.criteria("office.small", "1.0.0", "1.0.0"))));
        bench.installs.clear();
        Path clash = bench.signed(folder, "2.jar", Jars.criteria("office.clash", "1.0.0", "1.0.0"));
        assertRefused(install(clash), "refused.setTwice", "office.clash", "test.small/2020/1.0.0", "office.small");
        Path again = bench.signed(folder, "3.jar", Jars.criteria("office.small", "1.0.0", "1.0.0"));
        assertRefused(install(again), "refused.present", "office.small", "1.0.0");
        assertRefused(new Change.Update(again, Optional.empty(), Consent.NONE), "refused.same", "office.small", "1.0.0");
        assertEquals(List.of(), bench.installs);
    }

    @Test
    void whatCannotResolveIsRefusedWithItsCause() throws IOException {
        assertRefused(install(bench.signed(folder, "1.jar", Jars.criteria("office.small", "1.0.0", "1.0.0",
                "Require-Capability: osgi.ee;filter:=\"(&(osgi.ee=JavaSE)(version=99))\""))),
                "refused.java", "office.small", "office.small 1.0.0", "(&(osgi.ee=JavaSE)(version=99))",
                System.getProperty("java.specification.version"));
        Plan plan = bench.modules.plan(Bench.ADMINISTRATOR, install(bench.signed(folder, "2.jar",
                Jars.criteria("office.small", "1.0.0", "1.0.0", "Import-Package: nowhere.at.all;version=\"[2,3)\""))));
        assertEquals("refused.unmet", plan.refusals().get(0).key());
        assertTrue(plan.refusals().get(0).in(Message.VIETNAMESE).contains("nowhere.at.all"));
        assertEquals(List.of(), bench.installs);
    }

    @Test
    void whatIsUnknownOrOfTheProgram() throws IOException {
        bench.restart(Map.of("parindex.home", home().toString(), "parindex.platform", "linux-x86_64"));
        assertEquals(List.of("base", "data", "extra"), bench.modules.list(Bench.ADMINISTRATOR).stream().map(Module::id).toList());
        assertRefused(new Change.Disable("nothing"), "refused.unknown", "nothing");
        assertRefused(new Change.Disable("base"), "refused.essential", "base");
        assertRefused(new Change.Disable("data"), "refused.needed", "data", "extra");
        assertRefused(new Change.Uninstall("extra"), "refused.program", "extra");
        assertRefused(new Change.Rollback("extra"), "refused.noPrevious", "extra");
        assertRefused(new Change.Enable("extra"), "refused.enabled", "extra");
        bench.modules.apply(Bench.ADMINISTRATOR, new Change.Disable("extra"));
        assertRefused(new Change.Disable("extra"), "refused.disabled", "extra");
        bench.modules.apply(Bench.ADMINISTRATOR, new Change.Disable("data"));
        assertRefused(new Change.Enable("extra"), "refused.requires.disabled", "extra", "data");
        // Code of the program comes with the program only, also inside of another module.
        Map<String, byte[]> code = Jars.criteria("base.bundle", "9.0.0", "1.0.0");
        code.put(Jars.MANIFEST, Jars.bytes("Manifest-Version: 1.0\nBundle-ManifestVersion: 2\nBundle-SymbolicName: base.bundle\n"));
        assertRefused(install(bench.signed(folder, "code.jar", code)), "refused.programBundle", "base.bundle", "base.bundle", "base");
    }

    private Path home() throws IOException {
        Path features = Files.createDirectories(folder.resolve("home/features"));
        Files.writeString(features.resolve("base.json"), feature("base", "base.bundle", true));
        Files.writeString(features.resolve("data.json"), feature("data", "data.bundle", false, "base"));
        Files.writeString(features.resolve("extra.json"), feature("extra", "extra.bundle", false, "data"));
        return folder.resolve("home");
    }

    private static String feature(String id, String bundle, boolean essential, String... requires) {
        String names = Stream.of(requires).map(r -> '"' + r + '"').collect(java.util.stream.Collectors.joining(","));
        return """
                {"id": "test:%s:1.0.0", "name": "%s", "categories": ["test"], "bundles": [{"id": "test:%s:1.0.0", "bundleStartLevel": 5}],
                 "extensions": {"parindex-module": {"json": {"essential": %s, "requires": [%s]}}}}
                """.formatted(id, id, bundle, essential, names);
    }

    @Test
    void aFeatureArchiveIsSignedAsAWhole() throws IOException {
        Path file = bench.signed(folder, "f.far", archive("office.feature", "1.0.0", "1.0.0"));
        bench.modules.apply(Bench.ADMINISTRATOR, install(file));
        assertEquals("office.feature", only().id());
        assertEquals(List.of("office.bundle 1.0.0"), only().bundles());
        assertEquals("Bộ tiêu chí", only().name().vietnamese());
        assertEquals("Criteria", only().name().english().orElseThrow());
        assertEquals(1, bench.installs.size());
        BadInputException refused = assertThrows(BadInputException.class, () -> bench.modules.apply(Bench.ADMINISTRATOR,
                install(Jars.altered(file, "x.far", e -> Jars.with(e, "bundles/office/office.bundle/1.0.0/office.bundle-1.0.0.jar", "evil")))));
        assertEquals("jar.tampered", refused.problems().get(0).code());
        assertEquals(1, bench.installs.size());
    }

    @Test
    void aCycleBetweenFeatures() throws IOException {
        assertRefused(install(bench.signed(folder, "0.far", archive("b", "1.0.0", "2.0.0", "a"))), "refused.requires.missing", "b", "a");
        assertRefused(install(bench.signed(folder, "s.far", archive("b", "1.0.0", "2.0.0", "b"))), "refused.cycle", "b", "b → b");
        Path home = Files.createDirectories(folder.resolve("h/features")).getParent();
        Files.writeString(home.resolve("features/p.json"), feature("p", "p.bundle", false, "q"));
        bench.restart(Map.of("parindex.home", home.toString()));
        assertRefused(install(bench.signed(folder, "q.far", archive("q", "1.0.0", "2.0.0", "p"))), "refused.cycle", "q", "q → p → q");
        assertEquals(List.of(), bench.installs);
    }

    @Test
    void aBrokenFeatureFileIsNamedWithItsPlace() throws IOException {
        assertFeature("{ \"id\": \"test:a:1.0.0\", ", "feature.syntax");
        assertFeature("{ \"id\": \"test:a:1.0.0\", \"id\": \"test:b:1.0.0\" }", "feature.syntax");
        assertFeature("{ \"id\": \"a\" }", "feature.field");
        assertFeature("{ \"id\": \"test:..:1.0.0\" }", "feature.field");
        assertFeature("[]", "feature.field");
        assertFeature("{ \"id\": \"test:a:1.0.0\", \"bundles\": [{}] }", "feature.field");
        assertFeature("{ \"id\": \"test:a:1.0.0\", \"bundles\": [{\"id\": \"t:b:1\", \"bundleStartLevel\": 0}] }", "feature.field");
        assertFeature("{ \"id\": \"test:a:1.0.0\", \"bundles\": [] }", "feature.empty");
        assertFeature("{ \"id\": \"test:a:1.0.0\", \"bundles\": [{\"id\": \"t:b:1\"}] }", "feature.bundleMissing");
        assertFeature("{ \"id\": \"test:a:1.0.0\", \"bundles\": [{\"id\": \"t:b:1\"}], \"extensions\": {\"parindex-module\": {\"json\": "
                + "{\"essential\": true}}} }", "feature.essential");
        assertEquals(List.of(), bench.installs);
    }

    private void assertFeature(String json, String key) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>(Map.of(Jars.MANIFEST, Jars.bytes("Manifest-Version: 1.0\n")));
        entries.put("feature.json", Jars.bytes(json));
        Path file = bench.signed(folder, "broken.far", entries);
        BadInputException refused = assertThrows(BadInputException.class, () -> bench.modules.apply(Bench.ADMINISTRATOR, install(file)), json);
        assertEquals(key, refused.problems().get(0).code(), json);
        assertTrue(refused.problems().get(0).place().source().contains("broken.far"));
    }

    private static Map<String, byte[]> archive(String id, String version, String setVersion, String... requires) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>(Map.of(Jars.MANIFEST, Jars.bytes("Manifest-Version: 1.0\n")));
        String names = Stream.of(requires).map(r -> '"' + r + '"').collect(java.util.stream.Collectors.joining(","));
        entries.put("feature.json", Jars.bytes("""
                // Comments are allowed by the standard.
                {"id": "office:%s:%s", "name": "Bộ tiêu chí", "categories": ["criteria"],
                 "bundles": [{"id": "office:office.bundle:1.0.0", "bundleStartLevel": 5}],
                 "extensions": {"parindex-module": {"json": {"requires": [%s], "en": {"name": "Criteria"}}}}}
                """.formatted(id, version, names)));
        entries.put("bundles/office/office.bundle/1.0.0/office.bundle-1.0.0.jar", Jars.zip(Jars.criteria("office.bundle", "1.0.0", setVersion)));
        return entries;
    }

    @Test
    void aRepositoryIndexSaysWhereFilesAreAndWhatTheyHold() throws IOException {
        Path file = bench.signed(folder, "good.jar", Jars.criteria("office.small", "1.0.0", "1.0.0"));
        String hash = parindex.modules.internal.trust.JarExamination.hash(file);
        Path index = Files.writeString(folder.resolve("index.xml"), index("good.jar", hash));
        assertEquals(List.of(new Offer("office.small", "1.0.0", file, hash)), bench.modules.offers(index));
        Change wrong = new Change.Install(file, Optional.of("0".repeat(64)), Consent.NONE);
        assertEquals("jar.notAsListed", assertThrows(BadInputException.class, () -> bench.modules.apply(Bench.ADMINISTRATOR, wrong)).problems()
                .get(0).code());
        assertEquals(List.of(), bench.installs);
        bench.modules.apply(Bench.ADMINISTRATOR, new Change.Install(file, Optional.of(hash), Consent.NONE));
        assertEquals(1, bench.installs.size());
        assertIndex(index("https://example.org/good.jar", hash), "index.remote");
        assertIndex("<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><repository/>", "index.doctype");
        assertIndex("<repository", "index.damaged");
    }

    private void assertIndex(String text, String key) throws IOException {
        Path index = Files.writeString(folder.resolve("broken.xml"), text);
        assertEquals(key, assertThrows(BadInputException.class, () -> bench.modules.offers(index)).problems().get(0).code());
    }

    private static String index(String url, String hash) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <repository xmlns="http://www.osgi.org/xmlns/repository/v1.0.0" name="office" increment="1">
                  <resource>
                    <capability namespace="osgi.identity">
                      <attribute name="osgi.identity" value="office.small"/>
                      <attribute name="version" type="Version" value="1.0.0"/>
                    </capability>
                    <capability namespace="osgi.content">
                      <attribute name="osgi.content" value="%s"/>
                      <attribute name="url" value="%s"/>
                    </capability>
                  </resource>
                </repository>
                """.formatted(hash, url);
    }

    @Test
    void aDamagedRecordIsNamedAndLeftAlone() throws IOException {
        Path record = bench.data.resolve("modules/modules.json");
        for (String text : List.of("", "{", "[]", "{\"format\":\"parindex.modules/9\"}", "{\"format\":\"parindex.modules/1\",\"more\":1}")) {
            Files.writeString(record, text);
            bench.restart(Map.of());
            BadInputException refused = assertThrows(BadInputException.class, () -> bench.modules.list(Bench.ADMINISTRATOR), text);
            assertTrue(refused.problems().get(0).place().source().endsWith("modules.json"));
            assertThrows(BadInputException.class, () -> bench.modules.apply(Bench.ADMINISTRATOR,
                    install(bench.signed(folder, "good.jar", Jars.criteria("office.small", "1.0.0", "1.0.0")))));
            assertEquals(text, Files.readString(record));
        }
        assertEquals(List.of(), bench.installs);
    }

    @Test
    void safeModeStartsNothingAndDisablesTheSuspect() throws IOException {
        Files.writeString(bench.data.resolve("modules/modules.json"), """
                {"format": "parindex.modules/1", "program": {}, "installed": [
                 {"id": "office.bad", "enabled": true, "current": {"version": "1.0.0", "name": {"vi": "x"}, "description": {"vi": ""},
                  "category": "", "requires": [], "bundles": [], "allowedOnce": true}},
                 {"id": "office.good", "enabled": true, "current": {"version": "1.0.0", "name": {"vi": "x"}, "description": {"vi": ""},
                  "category": "", "requires": [], "bundles": [], "allowedOnce": true}}]}
                """);
        bench.restart(Map.of("parindex.safe-mode", "office.bad"));
        assertEquals(List.of(), bench.installs);
        Map<String, State> states = new LinkedHashMap<>();
        bench.modules.list(Bench.ADMINISTRATOR).forEach(m -> states.put(m.id(), m.state()));
        assertEquals(Map.of("office.bad", State.FAILED, "office.good", State.ENABLED), states);
    }

    @Test
    void whoIsNoLongerTrustedDoesNotStartAgain() throws IOException {
        bench.modules.apply(Bench.ADMINISTRATOR, install(bench.signed(folder, "good.jar", Jars.criteria("office.small", "1.0.0", "1.0.0"))));
        bench.installs.clear();
        bench.trust().distrust(Bench.ADMINISTRATOR, bench.signer.fingerprint().substring(0, 8));
        assertEquals("failed.untrusted", bench.modules.apply(Bench.ADMINISTRATOR, new Change.Enable("office.small")).notices().get(0).key());
        assertEquals(List.of(), bench.installs);
    }

    @Test
    void whatIsInstalledIsPartOfTheContentAndTheWatchedFolderIsNot() throws IOException {
        Path content = folder.resolve("data/content-20261126-080000");
        bench.restart(Map.of("parindex.content", content.toString()));
        bench.trustOffice();
        bench.modules.apply(Bench.ADMINISTRATOR, install(bench.signed(folder, "1.jar", Jars.criteria("office.small", "1.0.0", "1.0.0"))));
        assertTrue(Files.readString(content.resolve("modules/modules.json")).contains("office.small"));
        assertTrue(Files.exists(content.resolve("modules/trust").resolve(bench.signer.fingerprint() + ".cer")));
        assertEquals(bench.data.toAbsolutePath().resolve("modules/drop"), bench.modules.dropFolder());
        bench.restart(Map.of());
        assertEquals(List.of(), bench.modules.list(Bench.ADMINISTRATOR), "another content has other modules");
    }

    @Test
    void theWatchedFolderTakesOnlyWhatIsSignedByTheTrusted() throws IOException {
        Path drop = bench.modules.dropFolder();
        List<Arrival> told = new ArrayList<>();
        DropFolder watched = new DropFolder(drop, bench.modules::take, Clock.fixed(Bench.NOW, ZoneOffset.UTC), told::add);
        Files.copy(bench.signed(folder, "good.jar", Jars.criteria("office.small", "1.0.0", "1.0.0")), drop.resolve("good.jar"));
        Jars.write(drop.resolve("bad.jar"), Jars.criteria("office.bad", "1.0.0", "2.0.0"));
        Files.writeString(drop.resolve("readme.txt"), "left alone");
        watched.look();
        assertEquals(List.of(), bench.installs, "a file that may still be written was taken");
        watched.look();
        assertEquals(1, bench.installs.size());
        assertTrue(bench.audit().contains("parindex.modules.drop module.installed office.small"));
        assertTrue(Files.exists(drop.resolve("refused/bad.jar")));
        assertTrue(Files.readString(drop.resolve("refused/bad.jar.txt")).contains("Tệp không được ký"));
        // Installing is refused by the framework of the test: that, too, is told.
        assertEquals(List.of(drop.resolve("refused/bad.jar"), drop.resolve("refused/good.jar")), told.stream().map(Arrival::file).sorted().toList());
        List<Arrival> later = bench.modules.arrivals(Bench.ADMINISTRATOR);
        assertEquals(Set.copyOf(told), Set.copyOf(later), "remembered over a restart");
        Arrival bad = later.stream().filter(a -> a.file().endsWith("bad.jar")).findFirst().orElseThrow();
        assertEquals(Bench.NOW, bad.at());
        assertFalse(bad.accepted());
        assertTrue(bad.reasons().in(Locale.ENGLISH).startsWith("The file is not signed."), bad::toString);
        assertForbidden(() -> bench.modules.arrivals(Bench.ANYBODY));
        assertTrue(Files.exists(drop.resolve("readme.txt")));
        assertFalse(Files.exists(drop.resolve("good.jar")));
    }

    @Test
    void keysAreMadeOnceAndNeedTheirPassword() throws IOException {
        Path unsigned = Jars.write(folder.resolve("u.jar"), Jars.criteria("office.small", "1.0.0", "1.0.0"));
        assertEquals("file.exists", key(() -> bench.signing.createKey(bench.keyStore, folder.resolve("n.pem"), "x", 1, Bench.PASSWORD)));
        assertEquals("key.password", key(() -> bench.signing.createKey(folder.resolve("n"), folder.resolve("n.pem"), "x", 1, new char[7])));
        assertEquals("key.days", key(() -> bench.signing.createKey(folder.resolve("n"), folder.resolve("n.pem"), "x", 0, Bench.PASSWORD)));
        assertEquals("key.name", key(() -> bench.signing.createKey(folder.resolve("n"), folder.resolve("n.pem"), " ", 1, Bench.PASSWORD)));
        assertEquals("key.wrongPassword", key(() -> bench.signing.sign(unsigned, folder.resolve("s.jar"), bench.keyStore, "wrong".toCharArray())));
        assertEquals("key.store", key(() -> bench.signing.sign(unsigned, folder.resolve("s.jar"), unsigned, Bench.PASSWORD)));
        assertEquals("certificate.none", key(() -> bench.trust().trust(Bench.ADMINISTRATOR, unsigned)));
        assertFalse(Files.exists(folder.resolve("s.jar")));
        // Signing again replaces the signature.
        Path signed = folder.resolve("s.jar");
        bench.signing.sign(unsigned, signed, bench.keyStore, Bench.PASSWORD);
        bench.signing.sign(signed, signed, bench.keyStore, Bench.PASSWORD);
        assertTrue(bench.modules.plan(Bench.ADMINISTRATOR, install(signed)).possible());
    }

    private static String key(org.junit.jupiter.api.function.Executable action) {
        return assertThrows(BadInputException.class, action).problems().get(0).code();
    }

    private void assertRefused(Change change, String key, Object... arguments) {
        RefusedActionException refused = assertThrows(RefusedActionException.class, () -> bench.modules.apply(Bench.ADMINISTRATOR, change));
        Message expected = Message.of(parindex.modules.internal.Texts.class, key, arguments);
        assertTrue(refused.reasons().contains(expected), refused.reasons() + " without " + expected);
    }

    private static void assertForbidden(org.junit.jupiter.api.function.Executable action) {
        assertEquals(Kind.FORBIDDEN, assertThrows(RefusedActionException.class, action).kind());
    }

    private Module only() {
        List<Module> all = bench.modules.list(Bench.ADMINISTRATOR);
        assertEquals(1, all.size());
        return all.get(0);
    }

    private static Change install(Path file) {
        return new Change.Install(file, Optional.empty(), Consent.NONE);
    }
}

package parindex.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parindex.launcher.Feature.FeatureBundle;
import parindex.launcher.Feature.Module;

class ModuleChoicesTest {
    @TempDir
    private Path data;

    @Test
    void nobodyHasChosen() throws LaunchFailure {
        assertEquals(Map.of(), ModuleChoices.read(data));
    }

    @Test
    void readsWhatIsOfThisProgramAndPassesOverTheRest() throws Exception {
        write("""
                {"format": "parindex.modules/1", "installed": [{"id": "x", "enabled": true, "current": {"program": {"y": true}}}],
                 "program": {"a": true, "b": false}}
                """);
        assertEquals(Map.of("a", true, "b", false), ModuleChoices.read(data));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "{\"program\": {", "{\"program\": []}", "{\"program\": {\"a\": \"yes\"}}"})
    void aDamagedRecordIsNoChoice(String text) throws IOException {
        write(text);
        LaunchFailure failure = assertThrows(LaunchFailure.class, () -> ModuleChoices.read(data));
        assertEquals("modules.unreadable", failure.lines().get(0).key());
    }

    @Test
    void choicesCountForFeaturesThatNobodyNamed() throws LaunchFailure {
        FeatureCatalogue catalogue = new FeatureCatalogue(List.of(feature("core", new Module(true, true, List.of())),
                feature("on", new Module(false, true, List.of())), feature("off", new Module(false, false, List.of()))));
        Map<String, Boolean> choices = Map.of("core", false, "on", false, "off", true);
        assertEquals(List.of("core", "off"), catalogue.plan(List.of(), List.of(), "linux-x86_64", false, choices).features());
        assertEquals(List.of("core", "on"), catalogue.plan(List.of("on"), List.of(), "linux-x86_64", false, choices).features());
    }

    @Test
    void whatIsLeftOfAStartThatFailed() throws IOException {
        StartMarker first = StartMarker.set(data);
        assertEquals(java.util.Optional.empty(), first.suspect());
        assertEquals(java.util.Optional.of(""), StartMarker.set(data).suspect());
        Files.writeString(data.resolve("starting"), "office.bad");
        StartMarker third = StartMarker.set(data);
        assertEquals(java.util.Optional.of("office.bad"), third.suspect());
        third.remove();
        assertEquals(java.util.Optional.empty(), StartMarker.set(data).suspect());
    }

    private static Feature feature(String name, Module module) {
        return new Feature(ArtifactId.parse("g:" + name + ":1"), List.of(new FeatureBundle(ArtifactId.parse("g:b-" + name + ":1"), 5)), Map.of(), module);
    }

    private void write(String text) throws IOException {
        Files.createDirectories(data.resolve("modules"));
        Files.writeString(data.resolve("modules/modules.json"), text);
    }
}

package parindex.launcher;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import parindex.launcher.Feature.FeatureBundle;
import parindex.launcher.Feature.Module;

/** Reads a feature file; anything it does not need is skipped, anything wrong in what it needs is named with line and column. */
final class FeatureReader {
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS) // the Feature specification allows them
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final JsonParser parser;
    private ArtifactId id;
    private final List<FeatureBundle> bundles = new ArrayList<>();
    private final Map<String, String> frameworkProperties = new TreeMap<>();
    private Module module = Module.DEFAULT;

    /** Reads the value of the member {@code json} of an extension. */
    @FunctionalInterface
    private interface Content {
        void read() throws IOException;
    }

    private FeatureReader(JsonParser parser) {
        this.parser = parser;
    }

    /** @throws LaunchFailure if the file cannot be read or is not a feature file */
    static Feature read(Path file) throws LaunchFailure {
        try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8); JsonParser parser = JSON.createParser(text)) {
            return new FeatureReader(parser).feature();
        } catch (JsonProcessingException e) {
            var place = e.getLocation();
            throw LaunchFailure.because(e, ExitCode.START_FAILED, "feature.corrupt", file,
                    place == null ? "?" : place.getLineNr(), place == null ? "?" : place.getColumnNr(), e.getOriginalMessage());
        } catch (IOException e) {
            throw LaunchFailure.because(e, ExitCode.START_FAILED, "feature.unreadable", file, e);
        }
    }

    private Feature feature() throws IOException {
        expect(parser.nextToken(), JsonToken.START_OBJECT, "an object");
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String field = parser.currentName();
            parser.nextToken();
            switch (field) {
                case "id" -> id = coordinates();
                case "bundles" -> readBundles();
                case "extensions" -> readExtensions();
                default -> parser.skipChildren();
            }
        }
        if (id == null) {
            throw wrong("\"id\" is missing");
        }
        if (parser.nextToken() != null) {
            throw wrong("text after the end of the feature");
        }
        return new Feature(id, List.copyOf(bundles), Map.copyOf(frameworkProperties), module);
    }

    private void readBundles() throws IOException {
        expect(parser.currentToken(), JsonToken.START_ARRAY, "an array of bundles");
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            expect(parser.currentToken(), JsonToken.START_OBJECT, "an object with \"id\"");
            ArtifactId bundle = null;
            int startLevel = 1;
            String platform = "";
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String field = parser.currentName();
                parser.nextToken();
                switch (field) {
                    case "id" -> bundle = coordinates();
                    case "bundleStartLevel" -> startLevel = startLevel();
                    case "platform" -> platform = text();
                    default -> parser.skipChildren();
                }
            }
            if (bundle == null) {
                throw wrong("bundle without \"id\"");
            }
            bundles.add(new FeatureBundle(bundle, startLevel, platform));
        }
    }

    private void readExtensions() throws IOException {
        expect(parser.currentToken(), JsonToken.START_OBJECT, "an object");
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String extension = parser.currentName();
            parser.nextToken();
            switch (extension) {
                case Feature.MODULE_EXTENSION -> readExtension(this::readModule);
                case Feature.FRAMEWORK_EXTENSION -> readExtension(this::readFrameworkProperties);
                default -> parser.skipChildren();
            }
        }
    }

    private void readExtension(Content content) throws IOException {
        expect(parser.currentToken(), JsonToken.START_OBJECT, "an object");
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            boolean json = parser.currentName().equals("json");
            parser.nextToken();
            if (json) {
                content.read();
            } else {
                parser.skipChildren();
            }
        }
    }

    private void readFrameworkProperties() throws IOException {
        expect(parser.currentToken(), JsonToken.START_OBJECT, "an object");
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String property = parser.currentName();
            parser.nextToken();
            frameworkProperties.put(property, text());
        }
    }

    private void readModule() throws IOException {
        expect(parser.currentToken(), JsonToken.START_OBJECT, "an object");
        boolean essential = Module.DEFAULT.essential();
        boolean enabled = Module.DEFAULT.enabled();
        List<String> requires = List.of();
        List<String> commands = List.of();
        List<String> screenCommands = List.of();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String field = parser.currentName();
            parser.nextToken();
            switch (field) {
                case "essential" -> essential = flag();
                case "enabled" -> enabled = flag();
                case "requires" -> requires = names();
                case "commands" -> commands = names();
                case "screenCommands" -> screenCommands = names();
                default -> parser.skipChildren();
            }
        }
        module = new Module(essential, enabled, requires, commands, screenCommands);
    }

    private List<String> names() throws IOException {
        expect(parser.currentToken(), JsonToken.START_ARRAY, "an array of names");
        List<String> names = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            names.add(text());
        }
        return List.copyOf(names);
    }

    private ArtifactId coordinates() throws IOException {
        String text = text();
        try {
            return ArtifactId.parse(text);
        } catch (IllegalArgumentException e) {
            throw wrong("\"" + text + "\" is not group:artifact:version");
        }
    }

    private String text() throws IOException {
        expect(parser.currentToken(), JsonToken.VALUE_STRING, "a string");
        return parser.getText();
    }

    private boolean flag() throws IOException {
        if (!parser.currentToken().isBoolean()) {
            throw wrong("expected true or false");
        }
        return parser.getBooleanValue();
    }

    private int startLevel() throws IOException {
        expect(parser.currentToken(), JsonToken.VALUE_NUMBER_INT, "a whole number");
        int level = parser.getIntValue();
        if (level < 1) {
            throw wrong("start level below 1");
        }
        return level;
    }

    private void expect(JsonToken found, JsonToken expected, String description) throws JsonParseException {
        if (found != expected) {
            throw wrong("expected " + description);
        }
    }

    private JsonParseException wrong(String problem) {
        return new JsonParseException(parser, problem, parser.currentTokenLocation());
    }
}

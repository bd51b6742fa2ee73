package parindex.launcher;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which features an administrator has enabled or disabled: the part {@code program} of the record that the bundle of modules keeps. What is
 * installed beside the program is of no concern here: that bundle verifies and starts it.
 */
final class ModuleChoices {
    private ModuleChoices() {
    }

    /**
     * @param content the content directory, see {@link ContentPointer}
     * @return name of a feature → whether it is to be started; empty if nobody has chosen
     * @throws LaunchFailure if there is a record that cannot be read: the caller goes on without
     */
    static Map<String, Boolean> read(Path content) throws LaunchFailure {
        Path file = content.resolve("modules").resolve("modules.json");
        Map<String, Boolean> choices = new TreeMap<>();
        if (!Files.exists(file)) {
            return choices;
        }
        try (JsonParser json = new JsonFactory().createParser(file.toFile())) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new JsonParseException(json, "expected an object");
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                boolean program = json.currentName().equals("program");
                json.nextToken();
                if (program) {
                    readProgram(json, choices);
                } else {
                    json.skipChildren();
                }
            }
            if (json.currentToken() != JsonToken.END_OBJECT) {
                throw new JsonParseException(json, "expected the end");
            }
            return choices;
        } catch (IOException e) {
            throw LaunchFailure.because(e, ExitCode.START_FAILED, "modules.unreadable", file);
        }
    }

    private static void readProgram(JsonParser json, Map<String, Boolean> choices) throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            throw new JsonParseException(json, "expected an object");
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String feature = json.currentName();
            if (!json.nextToken().isBoolean()) {
                throw new JsonParseException(json, "expected true or false");
            }
            choices.put(feature, json.getBooleanValue());
        }
    }
}

package parindex.modules.internal.content;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import parindex.modules.internal.Texts;
import parindex.modules.internal.content.FeatureDescription.FeatureBundle;
import parindex.values.text.LocalizedText;

/** Reads the Feature JSON of a module. */
final class FeatureFile {

    private static final ObjectMapper JSON = JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS).enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
    private static final String NAME = "[A-Za-z0-9][A-Za-z0-9._-]{0,99}";
    private static final int COORDINATES = 3;

    private final Path shown;

    private FeatureFile(Path shown) {
        this.shown = shown;
    }

    /**
     * @param shown what the person calls the file
     * @throws parindex.values.problem.BadInputException with the place, if it is no feature
     */
    static FeatureDescription read(byte[] content, Path shown) {
        try {
            JsonNode root = JSON.readTree(content);
            return new FeatureFile(shown).feature(root);
        } catch (JsonProcessingException e) {
            JsonLocation place = e.getLocation();
            throw Texts.bad(shown, "feature", "feature.syntax", place == null ? 0 : place.getLineNr(), place == null ? 0 : place.getColumnNr());
        } catch (IOException e) {
            throw Texts.failed(shown, e);
        }
    }

    private FeatureDescription feature(JsonNode root) {
        if (root == null || !root.isObject()) {
            throw wrong("{");
        }
        String[] id = coordinates(root.path("id"), "id");
        JsonNode own = root.path("extensions").path("parindex-module").path("json");
        JsonNode english = own.path("en");
        String name = root.path("name").asText(id[1]);
        String description = root.path("description").asText("");
        List<FeatureBundle> bundles = new ArrayList<>();
        int index = 0;
        for (JsonNode bundle : root.path("bundles")) {
            bundles.add(bundle(bundle, "bundles[" + index + "]"));
            index++;
        }
        return new FeatureDescription(id[1], id[2], text(name, english.path("name")), text(description, english.path("description")),
                root.path("categories").path(0).asText(""), List.copyOf(bundles), flag(own, "essential", false) || flag(own, "keep", false), flag(own, "enabled", true),
                names(own, "requires"),
                Stream.concat(names(own, "commands").stream(), names(own, "screenCommands").stream()).toList());
    }

    private FeatureBundle bundle(JsonNode bundle, String place) {
        String[] id = coordinates(bundle.path("id"), place + ".id");
        JsonNode level = bundle.path("bundleStartLevel");
        if (!level.isMissingNode() && (!level.canConvertToInt() || level.asInt() < 1)) {
            throw wrong(place + ".bundleStartLevel");
        }
        String path = id[0].replace('.', '/') + '/' + id[1] + '/' + id[2] + '/' + id[1] + '-' + id[2] + ".jar";
        return new FeatureBundle(id[1], id[2], path, level.asInt(1), bundle.path("platform").asText(""));
    }

    private String[] coordinates(JsonNode node, String place) {
        String[] parts = node.asText("").split(":", -1);
        if (parts.length != COORDINATES) {
            throw wrong(place);
        }
        for (String part : parts) {
            if (!part.matches(NAME)) {
                throw wrong(place);
            }
        }
        return parts;
    }

    private List<String> names(JsonNode own, String field) {
        List<String> names = new ArrayList<>();
        JsonNode list = own.path(field);
        if (!list.isMissingNode() && !list.isArray()) {
            throw wrong("parindex-module." + field);
        }
        for (JsonNode name : list) {
            if (!name.isTextual() || !name.asText().matches(NAME)) {
                throw wrong("parindex-module." + field);
            }
            names.add(name.asText());
        }
        return List.copyOf(names);
    }

    private boolean flag(JsonNode own, String field, boolean otherwise) {
        JsonNode flag = own.path(field);
        if (!flag.isMissingNode() && !flag.isBoolean()) {
            throw wrong("parindex-module." + field);
        }
        return flag.asBoolean(otherwise);
    }

    private static LocalizedText text(String vietnamese, JsonNode english) {
        return new LocalizedText(vietnamese, Optional.of(english.asText("")).filter(t -> !t.isEmpty()));
    }

    private parindex.values.problem.BadInputException wrong(String field) {
        return Texts.bad(shown, "feature", "feature.field", field);
    }
}

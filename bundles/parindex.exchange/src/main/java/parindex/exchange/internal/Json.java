package parindex.exchange.internal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The JSON parts of the files: an object with a {@code format}, some fields, and {@code items}, which are handed over one by one, so that
 * a round of thousands of units needs no tree of its own. Figures are exact text.
 */
final class Json {

    private static final String FORMAT = "format";
    private static final String ITEMS = "items";
    private static final int DEEPEST = 20;
    private static final JsonFactory FACTORY = JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    private Json() {
    }

    /** Fields with an empty optional or null are left out. */
    static byte[] write(String format, Map<String, Object> fields, Stream<Map<String, Object>> items) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = FACTORY.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringField(FORMAT, format);
            for (Map.Entry<String, Object> field : fields.entrySet()) {
                json.writeFieldName(field.getKey());
                value(json, field.getValue());
            }
            json.writeArrayFieldStart(ITEMS);
            for (Iterator<Map<String, Object>> each = items.iterator(); each.hasNext();) {
                json.writeRaw('\n');
                value(json, each.next());
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new IllegalStateException("writing to memory", e);
        }
        return bytes.toByteArray();
    }

    private static void value(JsonGenerator json, Object value) throws IOException {
        if (value instanceof Map<?, ?> fields) {
            json.writeStartObject();
            for (Map.Entry<?, ?> field : fields.entrySet()) {
                json.writeFieldName((String) field.getKey());
                value(json, field.getValue());
            }
            json.writeEndObject();
        } else if (value instanceof List<?> items) {
            json.writeStartArray();
            for (Object item : items) {
                value(json, item);
            }
            json.writeEndArray();
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else if (value instanceof Integer || value instanceof Long) {
            json.writeNumber(((Number) value).longValue());
        } else {
            json.writeString(value.toString());
        }
    }

    /**
     * Reads such a part.
     *
     * @param items takes each item
     * @return the other fields
     * @throws IllegalArgumentException if it is anything else
     * @throws IOException              if the stream fails
     */
    static Fields read(InputStream in, String format, Consumer<Fields> items) throws IOException {
        try (JsonParser json = FACTORY.createParser(in)) {
            expect(json.nextToken() == JsonToken.START_OBJECT);
            Map<String, Object> fields = new LinkedHashMap<>();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                JsonToken token = json.nextToken();
                if (name.equals(ITEMS)) {
                    // Items of another format would be misread before the end tells.
                    expect(token == JsonToken.START_ARRAY && format.equals(fields.get(FORMAT)));
                    while (json.nextToken() == JsonToken.START_OBJECT) {
                        items.accept(new Fields(object(json, 1)));
                    }
                    expect(json.currentToken() == JsonToken.END_ARRAY);
                } else {
                    fields.put(name, tree(json, 1));
                }
            }
            expect(json.currentToken() == JsonToken.END_OBJECT && json.nextToken() == null && format.equals(fields.get(FORMAT)));
            return new Fields(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no JSON", e);
        }
    }

    private static Object tree(JsonParser json, int depth) throws IOException {
        expect(depth < DEEPEST);
        return switch (json.currentToken()) {
            case START_OBJECT -> object(json, depth);
            case START_ARRAY -> {
                List<Object> items = new ArrayList<>();
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    items.add(tree(json, depth + 1));
                }
                yield items;
            }
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            case VALUE_NUMBER_INT -> json.getLongValue();
            case VALUE_STRING -> json.getText();
            default -> throw new IllegalArgumentException("unexpected " + json.currentToken());
        };
    }

    private static Map<String, Object> object(JsonParser json, int depth) throws IOException {
        Map<String, Object> fields = new LinkedHashMap<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            fields.put(name, tree(json, depth + 1));
        }
        return fields;
    }

    private static void expect(boolean holds) {
        if (!holds) {
            throw new IllegalArgumentException("not of the expected form");
        }
    }
}

package parindex.archive.internal;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import parindex.archive.ArchiveHeader;

/**
 * JSON of which every field has its place: a document with a field too many, too few, twice or elsewhere is not read, so nothing
 * in it can mean something to another reader that it does not mean here.
 */
final class Json {

    private static final int MOST_DEPTH = 8;
    private static final int MOST_DIGITS = 20;

    private static final JsonFactory FACTORY = JsonFactory.builder().streamReadConstraints(StreamReadConstraints.builder()
            .maxNestingDepth(MOST_DEPTH).maxNumberLength(MOST_DIGITS).maxNameLength(ArchiveHeader.MOST_CHARACTERS)
            .maxStringLength(ArchiveHeader.MOST_CHARACTERS).maxDocumentLength(ZipEnd.MOST_LISTING_BYTES).build())
            // Names are those of a stranger: they need not stay in the memory of this factory.
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES).build();

    private Json() {
    }

    @FunctionalInterface
    interface Body {
        void writeTo(JsonGenerator json) throws IOException;
    }

    /** The document in lines that end with a line feed, on every system. */
    static byte[] write(Body body) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = FACTORY.createGenerator(bytes, JsonEncoding.UTF8)) {
            DefaultIndenter lines = new DefaultIndenter("  ", "\n");
            json.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines));
            json.writeStartObject();
            body.writeTo(json);
            json.writeEndObject();
        }
        bytes.write('\n');
        return bytes.toByteArray();
    }

    static JsonParser parser(byte[] document) throws IOException {
        return FACTORY.createParser(document);
    }

    static void expect(JsonParser json, JsonToken token) throws IOException {
        if (json.nextToken() != token) {
            throw new JsonParseException(json, "expected " + token);
        }
    }

    static String text(JsonParser json, String field) throws IOException {
        field(json, field);
        expect(json, JsonToken.VALUE_STRING);
        return json.getText();
    }

    static long number(JsonParser json, String field) throws IOException {
        field(json, field);
        expect(json, JsonToken.VALUE_NUMBER_INT);
        return json.getLongValue();
    }

    /** Only the one spelling of the bytes that an encoder writes. */
    static byte[] base64(JsonParser json, String field) throws IOException {
        String text = text(json, field);
        byte[] bytes = Base64.getDecoder().decode(text);
        if (!Base64.getEncoder().encodeToString(bytes).equals(text)) {
            throw new JsonParseException(json, "not the usual encoding");
        }
        return bytes;
    }

    static void field(JsonParser json, String field) throws IOException {
        expect(json, JsonToken.FIELD_NAME);
        if (!json.currentName().equals(field)) {
            throw new JsonParseException(json, "expected " + field);
        }
    }

    static void end(JsonParser json) throws IOException {
        expect(json, JsonToken.END_OBJECT);
        expect(json, null);
    }
}

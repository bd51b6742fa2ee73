package parindex.archive.internal;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import parindex.archive.ArchiveHeader;
import parindex.archive.ArchiveKind;

/** {@code META-INF/manifest.json}. */
public final class ManifestJson {

    private static final Pattern FORMAT = Pattern.compile(Pattern.quote(Manifest.FORMAT) + "([1-9][0-9]{0,8})");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private ManifestJson() {
    }

    public static byte[] write(Manifest manifest) throws IOException {
        return Json.write(json -> {
            ArchiveHeader header = manifest.header();
            json.writeStringField("format", Manifest.FORMAT + Manifest.FORMAT_VERSION);
            json.writeStringField("kind", header.kind().id());
            json.writeNumberField("version", header.kind().version());
            json.writeStringField("createdAt", header.createdAt().toString());
            json.writeStringField("program", header.program());
            json.writeObjectFieldStart("attributes");
            for (Map.Entry<String, String> attribute : header.attributes().entrySet()) {
                json.writeStringField(attribute.getKey(), attribute.getValue());
            }
            json.writeEndObject();
            json.writeArrayFieldStart("entries");
            for (Manifest.Entry entry : manifest.entries()) {
                json.writeStartObject();
                json.writeStringField("name", entry.name());
                json.writeNumberField("size", entry.size());
                json.writeStringField("sha256", entry.sha256());
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    /**
     * Reads a manifest whose signature is valid, which does not make it well-meant.
     *
     * @param known       what the reader wants, in the newest version it knows
     * @param mostEntries refused if there are more
     */
    static Manifest read(byte[] document, ArchiveKind known, int mostEntries, Refusals refusals) {
        try (JsonParser json = Json.parser(document)) {
            Json.expect(json, JsonToken.START_OBJECT);
            if (!isFormatKnown(Json.text(json, "format"), json)) {
                throw refusals.of(Fault.NEWER);
            }
            ArchiveKind kind = kind(json, known, refusals);
            Instant createdAt = Instant.parse(Json.text(json, "createdAt"));
            String program = Json.text(json, "program");
            ArchiveHeader header = new ArchiveHeader(kind, createdAt, program, attributes(json));
            List<Manifest.Entry> entries = entries(json, mostEntries, refusals);
            Json.end(json);
            return new Manifest(header, entries);
        } catch (IOException | DateTimeException | IllegalArgumentException e) {
            throw refusals.at(EntryNames.MANIFEST, Fault.MANIFEST_UNREADABLE);
        }
    }

    private static boolean isFormatKnown(String format, JsonParser json) throws IOException {
        var matcher = FORMAT.matcher(format);
        if (!matcher.matches()) {
            throw new JsonParseException(json, "format");
        }
        return Integer.parseInt(matcher.group(1)) <= Manifest.FORMAT_VERSION;
    }

    private static ArchiveKind kind(JsonParser json, ArchiveKind known, Refusals refusals) throws IOException {
        String id = Json.text(json, "kind");
        long version = Json.number(json, "version");
        ArchiveKind kind = new ArchiveKind(id, (int) Math.min(version, Integer.MAX_VALUE));
        if (!id.equals(known.id())) {
            throw refusals.of(Fault.OTHER_KIND, id, known.id());
        }
        if (version > known.version()) {
            throw refusals.of(Fault.NEWER);
        }
        return kind;
    }

    private static SortedMap<String, String> attributes(JsonParser json) throws IOException {
        Json.field(json, "attributes");
        Json.expect(json, JsonToken.START_OBJECT);
        SortedMap<String, String> attributes = new TreeMap<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String key = json.currentName();
            Json.expect(json, JsonToken.VALUE_STRING);
            if (attributes.put(key, json.getText()) != null || attributes.size() > ArchiveHeader.MOST_ATTRIBUTES) {
                throw new JsonParseException(json, "attribute twice, or too many");
            }
        }
        if (json.currentToken() != JsonToken.END_OBJECT) {
            throw new JsonParseException(json, "expected an attribute");
        }
        return attributes;
    }

    private static List<Manifest.Entry> entries(JsonParser json, int mostEntries, Refusals refusals) throws IOException {
        Json.field(json, "entries");
        Json.expect(json, JsonToken.START_ARRAY);
        List<Manifest.Entry> entries = new ArrayList<>();
        while (json.nextToken() == JsonToken.START_OBJECT) {
            if (entries.size() == mostEntries) {
                throw refusals.of(Fault.TOO_MANY, mostEntries);
            }
            Manifest.Entry entry = new Manifest.Entry(Json.text(json, "name"), Json.number(json, "size"), Json.text(json, "sha256"));
            if (entry.size() < 0 || !HASH.matcher(entry.sha256()).matches()) {
                throw new JsonParseException(json, "size or hash");
            }
            entries.add(entry);
            Json.expect(json, JsonToken.END_OBJECT);
        }
        if (json.currentToken() != JsonToken.END_ARRAY) {
            throw new JsonParseException(json, "expected an entry");
        }
        return entries;
    }
}

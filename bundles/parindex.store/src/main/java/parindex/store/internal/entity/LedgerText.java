package parindex.store.internal.entity;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parindex.assessment.EvidenceNote;

/**
 * The canonical text of the parts of a ledger line that are not single values: evidence as JSON without white space, fields in
 * a fixed order, absent ones left out; instants as nanoseconds since the epoch. Reading gives back exactly what was written.
 * Why text and not tables: docs/decisions/store-ledger-inputs-as-text.md.
 */
public final class LedgerText {

    private static final JsonFactory JSON = new JsonFactory();
    private static final String NO_EVIDENCE = "[]";
    private static final long NANOS = 1_000_000_000L;

    private LedgerText() {
    }

    public static String writeEvidence(List<EvidenceNote> notes) {
        return notes.isEmpty() ? NO_EVIDENCE : write(json -> {
            json.writeStartArray();
            for (EvidenceNote note : notes) {
                Map<String, String> fields = new LinkedHashMap<>();
                fields.put("number", note.number());
                note.date().ifPresent(day -> fields.put("date", day.toString()));
                fields.put("summary", note.summary());
                note.place().ifPresent(place -> fields.put("place", place));
                note.document().ifPresent(id -> fields.put("document", id));
                writeObject(json, fields);
            }
            json.writeEndArray();
        });
    }

    /**
     * @throws ArithmeticException if the instant is not between the years 1677 and 2262
     */
    public static long nanos(Instant instant) {
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), NANOS), instant.getNano());
    }

    public static Instant instant(long nanos) {
        return Instant.ofEpochSecond(Math.floorDiv(nanos, NANOS), Math.floorMod(nanos, NANOS));
    }

    public static List<EvidenceNote> readEvidence(String text) {
        if (text.equals(NO_EVIDENCE)) {
            return List.of();
        }
        return read(text, json -> {
            List<EvidenceNote> notes = new ArrayList<>();
            expect(json.nextToken(), JsonToken.START_ARRAY);
            while (json.nextToken() == JsonToken.START_OBJECT) {
                Map<String, String> fields = readObject(json);
                notes.add(new EvidenceNote(fields.get("number"), Optional.ofNullable(fields.get("date")).map(LocalDate::parse),
                        fields.get("summary"), Optional.ofNullable(fields.get("place")), Optional.ofNullable(fields.get("document"))));
            }
            return notes;
        });
    }

    private static void writeObject(JsonGenerator json, Map<String, String> fields) throws IOException {
        json.writeStartObject();
        for (Map.Entry<String, String> field : fields.entrySet()) {
            json.writeStringField(field.getKey(), field.getValue());
        }
        json.writeEndObject();
    }

    /** The fields of the object whose start was just read. */
    private static Map<String, String> readObject(JsonParser json) throws IOException {
        Map<String, String> fields = new LinkedHashMap<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            expect(json.nextToken(), JsonToken.VALUE_STRING);
            fields.put(name, json.getText());
        }
        return fields;
    }

    private static void expect(JsonToken found, JsonToken expected) throws IOException {
        if (found != expected) {
            throw new IOException("expected " + expected + ", found " + found);
        }
    }

    private interface Writing {
        void to(JsonGenerator json) throws IOException;
    }

    private interface Reading<T> {
        T from(JsonParser json) throws IOException;
    }

    private static String write(Writing writing) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            writing.to(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static <T> T read(String text, Reading<T> reading) {
        try (JsonParser json = JSON.createParser(text)) {
            return reading.from(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

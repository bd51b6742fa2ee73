package parindex.modules.internal.content;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import parindex.modules.internal.DurableFiles;
import parindex.modules.internal.Texts;

/**
 * The record in its file. Replacing the file is the one step by which a change becomes true.
 *
 * @param file where it is
 */
public record StoredFile(Path file) {

    private static final ObjectMapper JSON = JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    /**
     * @return the record; an empty one if there is no file yet
     * @throws parindex.values.problem.BadInputException if the file is damaged or of another version: it is left alone
     */
    public Stored read() {
        if (!Files.exists(file)) {
            return Stored.EMPTY;
        }
        try {
            Stored stored = JSON.readValue(Files.readAllBytes(file), Stored.class);
            if (!Stored.FORMAT.equals(stored.format())) {
                throw Texts.bad(file, "record", "record.format", String.valueOf(stored.format()));
            }
            return stored;
        } catch (JsonProcessingException e) {
            throw Texts.bad(file, "record", "record.damaged");
        } catch (IOException e) {
            throw Texts.failed(file, e);
        }
    }

    public void write(Stored stored) {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter layout = new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
        try {
            DurableFiles.write(file, (JSON.writer(layout).writeValueAsString(stored) + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw Texts.failed(file, e);
        }
    }
}

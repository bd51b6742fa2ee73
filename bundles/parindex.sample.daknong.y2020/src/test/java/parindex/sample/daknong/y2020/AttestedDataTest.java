package parindex.sample.daknong.y2020;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import parindex.values.text.VietnameseText;

class AttestedDataTest {

    @ParameterizedTest
    @EnumSource
    void everyTableIsTextWithAHeaderAndRows(AttestedData.Table table) throws IOException {
        String text = new AttestedData().text(table);
        assertTrue(text.lines().count() > 10, table.fileName());
        assertEquals(VietnameseText.nfc(text), text);
        assertFalse(text.startsWith("\uFEFF"));
        assertFalse(text.contains("\uFFFD"), "not UTF-8");
        try (InputStream stream = new AttestedData().open(table)) {
            assertEquals(text, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void printedErrorsAreLeftAsTheyAre() {
        String printed = new AttestedData().text(AttestedData.Table.PRINTED_TABLES);
        assertTrue(printed.contains("c1_prov,VPUB,Văn phòng UBND tỉnh,15.386,87.92,6,4"), "component 1: rank 6 as printed, 4 by the report's own rule");
        assertEquals(241, printed.lines().count());
    }
}

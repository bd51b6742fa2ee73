package parindex.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import parindex.export.Table.Cell;
import parindex.export.Table.Column;
import parindex.values.text.LocalizedText;
import parindex.values.text.Message;

class BookJsonTest {

    @Test
    void exactAndShownValues() throws IOException {
        assertEquals("""
                {
                  "format" : "parindex.book/1",
                  "language" : "vi",
                  "title" : "Kết quả năm 2020",
                  "provenance" : [ {
                    "label" : "Kỳ đánh giá",
                    "value" : "2020"
                  } ],
                  "rounding" : "HALF_UP",
                  "tables" : [ {
                    "id" : "total-district",
                    "title" : "Xếp hạng cấp huyện",
                    "columns" : [ {
                      "key" : "rank",
                      "title" : "Hạng",
                      "number" : true
                    }, {
                      "key" : "unit",
                      "title" : "Đơn vị",
                      "number" : false
                    }, {
                      "key" : "score",
                      "title" : "Điểm",
                      "number" : true
                    }, {
                      "key" : "change",
                      "title" : "Tăng/giảm",
                      "number" : true
                    } ],
                    "rows" : [ {
                      "rank" : 1,
                      "unit" : "UBND huyện Cư Jút",
                      "score" : {
                        "exact" : "90.862",
                        "shown" : 90.86
                      },
                      "change" : {
                        "exact" : "0.102",
                        "shown" : 0.1
                      }
                    }, {
                      "rank" : 2,
                      "unit" : "UBND huyện Đắk R'lấp",
                      "score" : {
                        "exact" : "90",
                        "shown" : 90
                      },
                      "change" : {
                        "exact" : "0",
                        "shown" : 0
                      }
                    }, {
                      "rank" : 10,
                      "unit" : "Phường; \\"A\\"",
                      "score" : {
                        "exact" : "200/3",
                        "shown" : 66.667
                      },
                      "change" : {
                        "exact" : "-14.8",
                        "shown" : -14.8
                      }
                    } ],
                    "footer" : [ {
                      "rank" : null,
                      "unit" : "Giá trị trung bình",
                      "score" : {
                        "exact" : "82.509",
                        "shown" : 82.51
                      },
                      "change" : null
                    } ],
                    "notes" : [ "Số liệu minh họa." ]
                  } ]
                }
                """, json(Samples.book(Samples.ranking()), Message.VIETNAMESE));
    }

    @Test
    void keysDoNotDependOnTheLanguage() throws IOException {
        Book book = Samples.book(Samples.ranking());
        assertEquals(keys(json(book, Message.VIETNAMESE)), keys(json(book, Locale.ENGLISH)));
    }

    @Test
    void theSchemaNamesEveryKey() throws IOException {
        Set<String> written = keys(json(Samples.book(Samples.ranking()), Locale.ENGLISH));
        written.removeAll(List.of("rank", "unit", "score", "change"));
        try (InputStream in = BookJson.class.getResourceAsStream("/schema/book-1.schema.json")) {
            String schema = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            assertTrue(schema.contains("\"const\": \"" + BookJson.FORMAT + "\""));
            assertTrue(keys(schema).containsAll(written), written + " " + keys(schema));
        }
    }

    @Test
    void twoColumnsOfOneKeyAreRefused() {
        Column column = new Column("a", LocalizedText.of("A"), false);
        Table table = new Table("t", LocalizedText.of("T"), List.of(column, column), List.of(List.of(Cell.text("x"), Cell.text("y"))),
                List.of(), List.of());
        assertThrows(IOException.class, () -> json(Samples.book(table), Message.VIETNAMESE));
    }

    private static String json(Book book, Locale locale) throws IOException {
        StringWriter out = new StringWriter();
        BookJson.write(book, locale, out);
        return out.toString();
    }

    private static Set<String> keys(String json) throws IOException {
        Set<String> keys = new TreeSet<>();
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.FIELD_NAME) {
                    keys.add(parser.currentName());
                }
            }
        }
        return keys;
    }
}

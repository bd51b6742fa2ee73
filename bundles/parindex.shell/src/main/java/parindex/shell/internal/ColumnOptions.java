package parindex.shell.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parindex.intake.ColumnMapping;
import parindex.values.text.VietnameseText;
import picocli.CommandLine.Option;

/** {@code --column} and {@code --ignore}: what the columns of a table are, where the program cannot tell. */
final class ColumnOptions {

    @Option(names = "--column", paramLabel = "FIELD=HEADING", descriptionKey = "option.column")
    private Map<String, String> columns = new LinkedHashMap<>();
    @Option(names = "--ignore", paramLabel = "HEADING", descriptionKey = "option.ignore")
    private List<String> ignored = List.of();

    ColumnMapping.Said said() {
        Map<String, String> composed = new LinkedHashMap<>();
        columns.forEach((field, heading) -> composed.put(VietnameseText.nfc(field).strip(), VietnameseText.nfc(heading).strip()));
        return new ColumnMapping.Said(composed, ignored.stream().map(VietnameseText::nfc).map(String::strip).toList());
    }
}

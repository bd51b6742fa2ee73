package parindex.exchange.excel.sheet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The hidden sheet with the lists of the drop-downs, one a column. A list in the cell itself may only be 255 characters long. */
public final class ListsSheet {

    private final XSSFSheet sheet;
    private final Map<List<String>, String> made = new HashMap<>();

    public ListsSheet(XSSFSheet sheet) {
        this.sheet = sheet;
    }

    /** Reference to the cells with these words. */
    public String reference(List<String> words) {
        return made.computeIfAbsent(List.copyOf(words), this::write);
    }

    private String write(List<String> words) {
        int column = made.size();
        for (int i = 0; i < words.size(); i++) {
            XSSFRow row = sheet.getRow(i) == null ? sheet.createRow(i) : sheet.getRow(i);
            row.createCell(column).setCellValue(Words.forCell(words.get(i)));
        }
        String letter = CellReference.convertNumToColString(column);
        return "'" + sheet.getSheetName() + "'!$" + letter + "$1:$" + letter + "$" + words.size();
    }
}

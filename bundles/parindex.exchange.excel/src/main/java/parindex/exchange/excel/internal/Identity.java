package parindex.exchange.excel.internal;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import parindex.criteria.Node;
import parindex.exchange.excel.sheet.Words;
import parindex.values.text.Message;

/**
 * What identifies a workbook, in its hidden sheet.
 *
 * @param roundId  the round
 * @param unitCode the unit
 * @param setId    the set, as text
 * @param setHash  hash of its content
 * @param locale   language of the sheets
 * @param leaves   by leaf id, in printed order
 */
record Identity(String roundId, String unitCode, String setId, String setHash, Locale locale, Map<String, SeenLeaf> leaves) {

    /** Version of the layout. A later one says something that this program does not know. */
    static final int FORMAT = 1;

    private static final String[] KEYS = {"format", "round", "unit", "set", "hash", "language"};
    private static final int FIRST_LEAF = 8;

    /**
     * A leaf as it was when the workbook was made.
     *
     * @param version  {@link parindex.assessment.cycle.LeafState#version()}
     * @param digest   fingerprint of its content
     * @param supplied whether it was locked
     */
    record SeenLeaf(long version, String digest, boolean supplied) {
    }

    /** The hidden sheet is none of ours, or was changed. */
    static final class DamagedException extends Exception {

        private static final long serialVersionUID = 1L;
    }

    /** The workbook was made by a later version of the program. */
    static final class NewerException extends Exception {

        private static final long serialVersionUID = 1L;
    }

    static Identity of(Draft draft) {
        Map<String, SeenLeaf> leaves = new LinkedHashMap<>();
        for (Node leaf : draft.leaves()) {
            leaves.put(leaf.id(), new SeenLeaf(draft.version(leaf), draft.content(leaf).digest(), draft.supplied(leaf)));
        }
        return new Identity(draft.plan().round().id(), draft.plan().unit().code(), draft.plan().set().id().toString(),
                draft.plan().set().hash(), draft.locale().getLanguage().equals("en") ? Locale.ENGLISH : Message.VIETNAMESE, leaves);
    }

    void write(XSSFSheet sheet) {
        String[] values = {Integer.toString(FORMAT), roundId, unitCode, setId, setHash, locale.getLanguage()};
        for (int i = 0; i < KEYS.length; i++) {
            write(sheet.createRow(i), KEYS[i], values[i]);
        }
        int next = FIRST_LEAF;
        for (Map.Entry<String, SeenLeaf> leaf : leaves.entrySet()) {
            SeenLeaf seen = leaf.getValue();
            write(sheet.createRow(next++), leaf.getKey(), Long.toString(seen.version()), seen.digest(),
                    seen.supplied() ? "supplied" : "own");
        }
        sheet.enableLocking();
    }

    private static void write(XSSFRow row, String... texts) {
        for (int i = 0; i < texts.length; i++) {
            row.createCell(i).setCellValue(Words.forCell(texts[i]));
        }
    }

    static Identity read(XSSFSheet sheet) throws DamagedException, NewerException {
        if (!text(sheet, 0, 0).equals(KEYS[0])) {
            throw new DamagedException();
        }
        String format = text(sheet, 0, 1);
        if (!format.matches("[1-9][0-9]{0,8}")) {
            throw new DamagedException();
        }
        if (Integer.parseInt(format) > FORMAT) {
            throw new NewerException();
        }
        String[] values = new String[KEYS.length];
        for (int i = 0; i < KEYS.length; i++) {
            if (!text(sheet, i, 0).equals(KEYS[i])) {
                throw new DamagedException();
            }
            values[i] = text(sheet, i, 1);
        }
        Map<String, SeenLeaf> leaves = new LinkedHashMap<>();
        for (int row = FIRST_LEAF; row <= sheet.getLastRowNum(); row++) {
            String version = text(sheet, row, 1);
            if (!version.matches("[0-9]{1,18}")) {
                throw new DamagedException();
            }
            leaves.put(text(sheet, row, 0), new SeenLeaf(Long.parseLong(version), text(sheet, row, 2),
                    text(sheet, row, 3).equals("supplied")));
        }
        return new Identity(values[1], values[2], values[3], values[4], values[5].equals("en") ? Locale.ENGLISH : Message.VIETNAMESE,
                leaves);
    }

    private static String text(XSSFSheet sheet, int row, int column) throws DamagedException {
        XSSFCell cell = sheet.getRow(row) == null ? null : sheet.getRow(row).getCell(column);
        if (cell == null || cell.getCellType() != CellType.STRING) {
            throw new DamagedException();
        }
        return cell.getStringCellValue();
    }
}

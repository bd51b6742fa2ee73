package parindex.export.excel.internal;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.ss.util.WorkbookUtil;

/** Sheet names that Excel takes: at most 31 characters, none of {@code : \ / ? * [ ]}, unique without regard to case. */
final class SheetNames {

    private static final int LONGEST = 31;

    private final Set<String> taken = new HashSet<>();

    /** A name as near to the wanted one as possible; a counter tells equal ones apart. */
    String next(String wanted) {
        String safe = WorkbookUtil.createSafeSheetName(wanted.isBlank() ? "_" : wanted.strip(), '_');
        // "History" is reserved by Excel.
        String name = safe.equalsIgnoreCase("history") ? safe + "_" : safe;
        for (int n = 2; !taken.add(name.toLowerCase(Locale.ROOT)); n++) {
            String counter = " (" + n + ")";
            int end = Math.min(safe.length(), LONGEST - counter.length());
            // Never half of a character outside the basic plane.
            name = safe.substring(0, Character.isHighSurrogate(safe.charAt(end - 1)) ? end - 1 : end) + counter;
        }
        return name;
    }
}

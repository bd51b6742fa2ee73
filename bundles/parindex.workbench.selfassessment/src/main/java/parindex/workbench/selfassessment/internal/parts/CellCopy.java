package parindex.workbench.selfassessment.internal.parts;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.events.KeyEvent;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Tree;

/** Ctrl+C on a table or tree copies the chosen rows as cells, as a spreadsheet takes them. */
final class CellCopy {

    private CellCopy() {
    }

    static void install(Table table) {
        onCopy(table, () -> rows(Arrays.stream(table.getSelection()).map(item -> cells(table.getColumnCount(), item::getText))));
    }

    static void install(Tree tree) {
        onCopy(tree, () -> rows(Arrays.stream(tree.getSelection()).map(item -> cells(tree.getColumnCount(), item::getText))));
    }

    private static void onCopy(Control control, java.util.function.Supplier<String> text) {
        control.addKeyListener(KeyListener.keyPressedAdapter(e -> {
            if (isCommand(e, 'c') && !text.get().isEmpty()) {
                Clipboard clipboard = new Clipboard(control.getDisplay());
                clipboard.setContents(new Object[] {text.get()}, new Transfer[] {TextTransfer.getInstance()});
                clipboard.dispose();
            }
        }));
    }

    /**
     * Whether the key of a letter was pressed with Ctrl (on macOS: Command). Some keyboards send the control character only, and not the
     * letter.
     */
    static boolean isCommand(KeyEvent event, char letter) {
        boolean held = (event.stateMask & SWT.MODIFIER_MASK) == SWT.MOD1;
        return held && (Character.toLowerCase(event.keyCode) == letter || event.character == letter - 'a' + 1);
    }

    private static List<String> cells(int columns, java.util.function.IntFunction<String> cell) {
        return IntStream.range(0, Math.max(1, columns)).mapToObj(cell).toList();
    }

    /** Tabs and line ends within a cell would make other cells of it. */
    private static String rows(Stream<List<String>> rows) {
        return rows.map(row -> row.stream().map(cell -> cell.replaceAll("[\\t\\r\\n]+", " ")).collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n"));
    }
}

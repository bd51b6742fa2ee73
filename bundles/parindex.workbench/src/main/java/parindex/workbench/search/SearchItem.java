package parindex.workbench.search;

import java.util.function.Consumer;
import org.eclipse.e4.core.contexts.IEclipseContext;

/**
 * One thing that can be found.
 *
 * @param id       unique among all that can be found, such as {@code unit.SNV}; stays the same from one search to the next
 * @param category what kind of thing it is, in the language of the window
 * @param text     its name; found by any of its words, without marks
 * @param detail   shown beside it and found as well, such as a code or a number; may be empty
 * @param open     what happens when it is chosen: called on the thread of the window, with the context of the application
 */
public record SearchItem(String id, String category, String text, String detail, Consumer<? super IEclipseContext> open) {
}

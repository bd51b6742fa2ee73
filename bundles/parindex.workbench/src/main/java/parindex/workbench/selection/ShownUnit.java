package parindex.workbench.selection;

import parindex.criteria.Level;

/**
 * The unit that a perspective shows, for the title of the window.
 *
 * @param name  its name
 * @param level its level, which has an icon
 */
public record ShownUnit(String name, Level level) {
}

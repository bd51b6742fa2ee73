package parindex.intake.printed;

/**
 * One row of a comparison of two years as printed.
 *
 * @param code    code of the unit
 * @param name    its name
 * @param earlier total of the earlier year
 * @param current total of the current year
 * @param change  printed change; its text is kept as printed, such as {@code (+) 3.41}
 */
public record PrintedChange(String code, String name, PrintedFigure earlier, PrintedFigure current, PrintedFigure change) {
}

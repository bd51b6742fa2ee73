package parindex.intake.internal.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parindex.intake.printed.Finding;
import parindex.values.text.Message;

/** The likely cause of a wrong figure, seen from the figure, the right one, and its neighbours. */
public final class Causes {

    private Causes() {
    }

    /**
     * @param neighbours right figures of the same column with the names of their units, written as the right one is
     * @return in the order in which a person would look; empty if nothing is likely
     */
    public static Optional<Message> of(Finding finding, List<Neighbour> neighbours) {
        String printed = digits(finding.printed());
        String right = digits(finding.right());
        if (printed.isEmpty() || right.isEmpty()) {
            return Optional.empty();
        }
        Optional<Message> exchanged = neighbours.stream().filter(n -> !n.code().equals(finding.unit())
                && digits(n.figure()).equals(printed))
                .findFirst().map(n -> text("cause.row", n.name()));
        return exchanged.or(() -> typed(printed, right));
    }

    /** A right figure of another row. */
    public record Neighbour(String code, String name, String figure) {
    }

    private static Optional<Message> typed(String printed, String right) {
        String longer = padded(printed, right);
        String other = padded(right, printed);
        if (longer.replace(".", "").equals(other.replace(".", "")) || stripped(printed).equals(stripped(right))) {
            return Optional.of(text("cause.point"));
        }
        if (longer.length() != other.length()) {
            return oneMore(printed, right) || oneMore(right, printed) ? Optional.of(text("cause.length")) : Optional.empty();
        }
        List<Integer> differ = new ArrayList<>();
        for (int i = 0; i < longer.length(); i++) {
            if (longer.charAt(i) != other.charAt(i)) {
                differ.add(i);
            }
        }
        if (differ.size() == 1) {
            return Optional.of(text("cause.digit", Character.toString(longer.charAt(differ.get(0))),
                    Character.toString(other.charAt(differ.get(0)))));
        }
        boolean swapped = differ.size() == 2 && longer.charAt(differ.get(0)) == other.charAt(differ.get(1))
                && longer.charAt(differ.get(1)) == other.charAt(differ.get(0));
        return swapped ? Optional.of(text("cause.swapped")) : Optional.empty();
    }

    /** Whether the first text is the second with one character more. */
    private static boolean oneMore(String one, String two) {
        if (one.length() != two.length() + 1) {
            return false;
        }
        int same = 0;
        while (same < two.length() && one.charAt(same) == two.charAt(same)) {
            same++;
        }
        return one.substring(same + 1).equals(two.substring(same));
    }

    private static String padded(String text, String like) {
        int places = like.indexOf('.') < 0 ? 0 : like.length() - like.indexOf('.') - 1;
        String padded = places > 0 && text.indexOf('.') < 0 ? text + "." : text;
        int own = padded.indexOf('.') < 0 ? 0 : padded.length() - padded.indexOf('.') - 1;
        return padded + "0".repeat(Math.max(0, places - own));
    }

    private static String stripped(String text) {
        return text.replace(".", "").replaceAll("^0+", "").replaceAll("0+$", "");
    }

    private static String digits(String text) {
        return FigureReader.figure(text).map(f -> f.value().abs().toString()).filter(t -> !t.contains("/")).orElse("");
    }

    private static Message text(String key, Object... arguments) {
        return Message.of(Causes.class, key, arguments);
    }
}

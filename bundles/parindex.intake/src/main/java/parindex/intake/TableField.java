package parindex.intake;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import parindex.values.text.Message;

/**
 * Something that a column of a table can hold.
 *
 * @param id      short name, such as {@code code}; what people write in {@code --column}
 * @param needed  whether no file can do without it
 * @param standIn id of another field whose column may serve as this one where there is no other; empty for most
 * @param label   what it is called
 * @param words   headings by which it is known; folding is for whoever compares
 */
public record TableField(String id, boolean needed, Optional<String> standIn, Message label, List<String> words) {

    public TableField {
        Objects.requireNonNull(id);
        Objects.requireNonNull(label);
        words = List.copyOf(words);
    }
}

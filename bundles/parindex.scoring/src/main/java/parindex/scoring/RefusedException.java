package parindex.scoring;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Something was asked for with input that cannot be used; nothing was done. */
public final class RefusedException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient List<Refusal> refusals;

    /** @param refusals at least one */
    public RefusedException(List<Refusal> refusals) {
        super(refusals.stream().map(r -> r.in(Locale.ENGLISH)).collect(Collectors.joining("\n")));
        this.refusals = List.copyOf(refusals);
    }

    /** Everything that is wrong, in the order in which it was found. */
    public List<Refusal> refusals() {
        return refusals;
    }
}

package parindex.workbench.selection;

import java.util.Optional;

/**
 * The round that the window is about. Injected. A part that follows it has a method
 * {@code @Inject @Optional void show(@Named(CurrentRound.ID) String roundId)}. For the thread of the window.
 */
public interface CurrentRound {

    /** Name of the context variable with the id of the round; no value if none was chosen. */
    String ID = "parindex.workbench.round";

    Optional<String> id();

    /** Makes another round the current one. It stays so until the program ends. */
    void choose(String roundId);
}

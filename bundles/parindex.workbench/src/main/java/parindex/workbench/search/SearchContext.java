package parindex.workbench.search;

import java.util.Optional;
import parindex.workbench.selection.Person;
import parindex.workbench.ui.Words;

/**
 * Who searches, and what the window is about. For the thread that asks a {@link SearchProvider}.
 *
 * @param words   language of the window
 * @param roundId the current round; empty if none was chosen
 * @param person  for what not everybody may see
 */
public record SearchContext(Words words, Optional<String> roundId, Person person) {
}

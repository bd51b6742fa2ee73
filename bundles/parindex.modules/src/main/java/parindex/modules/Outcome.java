package parindex.modules;

import java.util.List;
import java.util.Optional;
import parindex.values.text.Message;

/**
 * What has become of a change.
 *
 * @param id      the module
 * @param module  the module as it is now; empty if it was uninstalled
 * @param notices what an administrator should know, such as why it did not start; empty if all went well
 */
public record Outcome(String id, Optional<Module> module, List<Message> notices) {

    public Outcome {
        notices = List.copyOf(notices);
    }
}

package parindex.modules;

import java.util.List;
import java.util.Optional;
import parindex.values.text.Message;

/**
 * What a change will do, before it is made.
 *
 * @param id       the module
 * @param from     version now; empty if it is not installed
 * @param to       version after; empty if it goes
 * @param signer   who signed the file; empty if nobody did or there is none
 * @param effects  what will happen, each a sentence: services that go, rounds that use a set, bundles that restart
 * @param refusals why it cannot be done; empty if it can
 * @param consents what must be agreed to first, as {@link Consent} says it; empty if nothing more is needed
 */
public record Plan(String id, Optional<String> from, Optional<String> to, Optional<Signer> signer, List<Message> effects,
        List<Message> refusals, List<Message> consents) {

    public Plan {
        effects = List.copyOf(effects);
        refusals = List.copyOf(refusals);
        consents = List.copyOf(consents);
    }

    /** Whether the change can be made. */
    public boolean possible() {
        return refusals.isEmpty() && consents.isEmpty();
    }
}

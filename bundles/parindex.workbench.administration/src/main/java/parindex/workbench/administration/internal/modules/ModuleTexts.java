package parindex.workbench.administration.internal.modules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import parindex.modules.Module;
import parindex.modules.Module.State;
import parindex.modules.Outcome;
import parindex.workbench.administration.internal.Texts;
import parindex.workbench.administration.internal.services.ModuleCalls.Listing;

/** A module in words. */
record ModuleTexts(Texts texts) {

    /** Those of the program; a module may bring others. */
    private static final Set<String> CATEGORIES = Set.of("core", "criteria", "front-end", "reports", "sample", "workbench", "storage");

    String name(Module module) {
        String name = texts.get(module.name());
        return name.isBlank() ? module.id() : name;
    }

    String state(Module module) {
        return texts.get("modules.state." + module.state());
    }

    String category(String category) {
        return CATEGORIES.contains(category) ? texts.get("modules.category." + category) : category;
    }

    String origin(Module module) {
        return texts.get("modules.origin." + module.origin());
    }

    String signer(Module module) {
        return module.signer().map(s -> module.allowedOnce() ? texts.get("modules.allowedOnce", s.name()) : s.name())
                .orElseGet(() -> module.allowedOnce() ? texts.get("modules.unsigned") : "");
    }

    static String list(Collection<String> ids) {
        return String.join(", ", ids);
    }

    /** All that is known of a module, a line each. */
    List<String> details(Module module) {
        List<String> lines = new ArrayList<>();
        lines.add(texts.get("modules.detail.head", name(module), module.id(), module.version(), state(module)));
        line(lines, "modules.detail.description", texts.get(module.description()));
        module.error().ifPresent(error -> line(lines, "modules.detail.error", texts.get(error)));
        if (module.essential()) {
            lines.add(texts.get("modules.detail.essential"));
        }
        line(lines, "modules.detail.previous", module.previous().orElse(""));
        module.signer().ifPresent(s -> lines.add(texts.get("modules.detail.signer", signer(module),
                Fingerprints.grouped(s.fingerprint()))));
        line(lines, "modules.detail.sets", list(module.sets()));
        line(lines, "modules.detail.needs", list(module.needs()));
        line(lines, "modules.detail.neededBy", list(module.neededBy()));
        line(lines, "modules.detail.bundles", list(module.bundles()));
        return lines;
    }

    /** The watched folder and what has become of the files in it, a line each. */
    List<String> watched(Listing listing) {
        List<String> lines = new ArrayList<>(List.of(texts.get("modules.drop", listing.drop())));
        listing.arrivals().forEach(a -> lines.add(a.accepted() ? texts.get("modules.accepted", a.file().getFileName(), Texts.moment(a.at()))
                : texts.get("modules.refused", a.file().getFileName(), Texts.moment(a.at()), texts.get(a.reasons()).replace('\n', ' '))));
        return lines;
    }

    private void line(List<String> lines, String key, String value) {
        if (!value.isBlank()) {
            lines.add(texts.get(key, value));
        }
    }

    /** What a change has come to: one sentence, or what an administrator should know instead. */
    String outcome(Outcome outcome) {
        if (!outcome.notices().isEmpty()) {
            return outcome.notices().stream().map(texts::get).collect(Collectors.joining(" "));
        }
        Optional<Module> module = outcome.module();
        return module.map(m -> texts.get(m.state() == State.ENABLED ? "modules.done.enabled" : "modules.done.disabled", name(m),
                m.version()))
                .orElseGet(() -> texts.get("modules.done.gone", outcome.id()));
    }
}

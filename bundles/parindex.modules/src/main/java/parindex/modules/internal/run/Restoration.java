package parindex.modules.internal.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parindex.modules.internal.Texts;
import parindex.modules.internal.content.Stored;
import parindex.modules.internal.content.Stored.Installed;
import parindex.modules.internal.content.Stored.Words;
import parindex.modules.internal.plan.Landscape;
import parindex.values.text.Message;

/**
 * Brings the enabled modules back at the start of the program, each after it was verified again. A module that does not start is disabled and
 * says why; the others are not concerned.
 *
 * <p>While the program starts there is a file {@code starting} in the data directory, which the launcher writes and removes; here goes the id
 * of the module that is being started. If the program does not come up, the next start is one in safe mode: without installed modules, and
 * the one that was named is disabled.
 */
final class Restoration {

    private static final Logger LOG = LoggerFactory.getLogger(Restoration.class);

    private final Installation installation;
    private final Optional<Path> marker;
    private final BiConsumer<String, Message> failed;

    /**
     * @param marker the file {@code starting}, if the launcher keeps one
     * @param failed is told of a module that was disabled, and why
     */
    Restoration(Installation installation, Optional<Path> marker, BiConsumer<String, Message> failed) {
        this.installation = installation;
        this.marker = marker.filter(Files::exists);
        this.failed = failed;
    }

    /** @param suspect the module during whose start the program went down the last time; empty if it is unknown */
    void safeMode(String suspect) {
        Stored stored = installation.read();
        LOG.warn("Safe mode: installed modules are not started. Suspected: {}", suspect);
        stored.find(suspect).filter(Installed::enabled).ifPresent(i -> disable(i, Texts.of("failed.crash", i.id())));
    }

    void run() {
        Stored stored = installation.read();
        installation.tidy(stored);
        List<Installed> pending = new ArrayList<>(stored.installed().stream().filter(Installed::enabled).toList());
        boolean progress = true;
        // One may need what another brings.
        while (!pending.isEmpty() && progress) {
            progress = false;
            for (Installed module : List.copyOf(pending)) {
                if (unmet(module).isEmpty()) {
                    pending.remove(module);
                    progress = true;
                    start(module);
                }
            }
        }
        pending.forEach(module -> disable(module, unmet(module).orElseThrow()));
        mark("");
    }

    private Optional<Message> unmet(Installed module) {
        Landscape landscape = installation.landscape(installation.read());
        return landscape.unmet(landscape.facts(module.current()), List.of()).entrySet().stream().findFirst()
                .map(e -> Texts.of("refused.unmet", module.id(), e.getKey().symbolicName() + " " + e.getKey().version(),
                        e.getValue().get(0).getNamespace(), String.valueOf(e.getValue().get(0).getDirectives().get("filter"))));
    }

    private void start(Installed module) {
        mark(module.id());
        installation.start(module.current()).ifPresent(why -> disable(module, why));
    }

    private void disable(Installed module, Message why) {
        LOG.warn("Module {} is disabled: {}", module.id(), why.in(java.util.Locale.ENGLISH));
        installation.write(installation.read().with(module.failed(Words.of(why.localized()))));
        failed.accept(module.id(), why);
    }

    private void mark(String id) {
        marker.ifPresent(file -> {
            try {
                Files.writeString(file, id, StandardCharsets.UTF_8);
            } catch (IOException e) {
                // Without it, a start that fails is still followed by one in safe mode.
                LOG.warn("Not written: {}", file, e);
            }
        });
    }
}

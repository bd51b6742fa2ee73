package parindex.modules.internal.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.framework.Constants;
import org.osgi.framework.namespace.ExecutionEnvironmentNamespace;
import org.osgi.resource.Requirement;
import parindex.assessment.Round;
import parindex.modules.Consent;
import parindex.modules.Module;
import parindex.modules.Module.Origin;
import parindex.modules.Module.State;
import parindex.modules.Plan;
import parindex.modules.Signer;
import parindex.modules.internal.Texts;
import parindex.modules.internal.content.BundleFacts;
import parindex.modules.internal.content.Candidate;
import parindex.modules.internal.content.Stored;
import parindex.modules.internal.trust.TrustDecision;
import parindex.values.text.Message;

/** Says what a change would do and why it cannot be done. */
public final class Planner {

    private final Landscape landscape;
    private final List<Round> rounds;
    private final List<Message> effects = new ArrayList<>();
    private final List<Message> refusals = new ArrayList<>();
    private final List<Message> consents = new ArrayList<>();

    /** For one plan. */
    public Planner(Landscape landscape, List<Round> rounds) {
        this.landscape = landscape;
        this.rounds = List.copyOf(rounds);
    }

    /** @param update whether another version is to be replaced */
    public Plan bring(Candidate candidate, TrustDecision trust, Consent consent, boolean update) {
        Optional<Module> present = landscape.find(candidate.id());
        List<String> leaving = present.isPresent() ? landscape.locations(candidate.id()) : List.of();
        trust.needed().ifPresent(consents::add);
        if (!candidate.unexpectedCode().isEmpty() && !consent.code()) {
            consents.add(Texts.of("consent.code", candidate.id(), String.join(", ", candidate.unexpectedCode())));
        }
        checkIdentity(candidate, present, update);
        checkSets(candidate.id(), candidate.sets());
        checkRequires(candidate.id(), candidate.requires());
        List<BundleFacts> facts = candidate.bundles().stream().map(Candidate.Bundle::facts).toList();
        checkRequirements(candidate.id(), facts, leaving);
        trust.signer().ifPresentOrElse(s -> effects.add(Texts.of("effect.signer", s.name(), s.fingerprint())),
                () -> effects.add(Texts.of("effect.unsigned", candidate.outer().sha256())));
        present.filter(m -> m.state() == State.ENABLED).ifPresent(m -> describeGoing(m, "effect.services.again", candidate.sets()));
        candidate.sets().forEach(s -> effects.add(Texts.of("effect.set.comes", s)));
        effects.add(Texts.of(update ? "effect.updated" : "effect.installed", candidate.id(), candidate.version()));
        return plan(candidate.id(), present.map(Module::version), Optional.of(candidate.version()), trust.signer());
    }

    private void checkIdentity(Candidate candidate, Optional<Module> present, boolean update) {
        String id = candidate.id();
        if (present.filter(m -> m.origin() == Origin.PROGRAM).isPresent()) {
            refusals.add(Texts.of("refused.program", id));
        } else if (present.isPresent() && !update) {
            refusals.add(Texts.of("refused.present", id, present.get().version()));
        } else if (present.isEmpty() && update) {
            refusals.add(Texts.of("refused.unknown", id));
        }
        for (Candidate.Bundle bundle : candidate.bundles()) {
            String name = bundle.facts().symbolicName();
            // A corrected criteria set beside that of the program is data; code of the program changes with the program only.
            if (bundle.facts().sets().isEmpty()) {
                landscape.featureWithBundle(name).ifPresent(f -> refusals.add(Texts.of("refused.programBundle", id, name, f.id())));
            }
            String full = name + " " + bundle.facts().version();
            for (Module other : landscape.modules()) {
                if (other.bundles().contains(full) && (!other.id().equals(id) || update && isSame(candidate, present))) {
                    refusals.add(other.id().equals(id) ? Texts.of("refused.same", id, candidate.version())
                            : Texts.of("refused.bundleTwice", id, full, other.id()));
                }
            }
        }
    }

    private static boolean isSame(Candidate candidate, Optional<Module> present) {
        return present.filter(m -> m.version().equals(candidate.version())).isPresent();
    }

    private void checkSets(String id, Collection<String> sets) {
        Set<String> own = new HashSet<>();
        for (String set : sets) {
            if (!own.add(set)) {
                refusals.add(Texts.of("refused.setTwice", id, set, id));
            }
            landscape.modules().stream().filter(m -> !m.id().equals(id) && m.sets().contains(set))
                    .forEach(m -> refusals.add(Texts.of("refused.setTwice", id, set, m.id())));
        }
    }

    private void checkRequires(String id, Collection<String> requires) {
        for (String required : requires) {
            Optional<Module> module = landscape.find(required);
            if (module.isEmpty() && !required.equals(id)) {
                refusals.add(Texts.of("refused.requires.missing", id, required));
            } else if (module.filter(m -> m.state() != State.ENABLED && !required.equals(id)).isPresent()) {
                refusals.add(Texts.of("refused.requires.disabled", id, required));
            }
        }
        Set<String> path = new LinkedHashSet<>();
        cycle(id, id, requires, path).ifPresent(p -> refusals.add(Texts.of("refused.cycle", id, p)));
    }

    /** The way from a module over those it requires back to itself. */
    private Optional<String> cycle(String start, String at, Collection<String> requires, Set<String> path) {
        path.add(at);
        for (String next : requires) {
            if (next.equals(start)) {
                return Optional.of(String.join(" → ", path) + " → " + start);
            }
            if (!path.contains(next)) {
                Optional<String> found = cycle(start, next, landscape.find(next).map(Module::needs).orElse(List.of()), path);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        path.remove(at);
        return Optional.empty();
    }

    private void checkRequirements(String id, List<BundleFacts> facts, Collection<String> leaving) {
        for (Map.Entry<BundleFacts, List<Requirement>> bundle : landscape.unmet(facts, leaving).entrySet()) {
            String name = bundle.getKey().symbolicName() + " " + bundle.getKey().version();
            for (Requirement requirement : bundle.getValue()) {
                String filter = requirement.getDirectives().getOrDefault(Constants.FILTER_DIRECTIVE, requirement.getAttributes().toString());
                refusals.add(requirement.getNamespace().equals(ExecutionEnvironmentNamespace.EXECUTION_ENVIRONMENT_NAMESPACE)
                        ? Texts.of("refused.java", id, name, filter, System.getProperty("java.specification.version", "?"))
                        : Texts.of("refused.unmet", id, name, requirement.getNamespace(), filter));
            }
        }
    }

    public Plan enable(String id, Optional<Stored.Packaged> packaged) {
        Optional<Module> module = known(id);
        module.ifPresent(m -> {
            if (m.state() == State.ENABLED) {
                refusals.add(Texts.of("refused.enabled", id));
            }
            checkSets(id, m.sets());
            checkRequires(id, m.needs());
            packaged.ifPresent(p -> checkRequirements(id, landscape.facts(p), List.of()));
            m.sets().forEach(s -> effects.add(Texts.of("effect.set.comes", s)));
            effects.add(Texts.of("effect.enabled", id));
        });
        return plan(id, module.map(Module::version), module.map(Module::version), module.flatMap(Module::signer));
    }

    public Plan disable(String id) {
        Optional<Module> module = known(id);
        module.ifPresent(m -> {
            if (m.state() != State.ENABLED) {
                refusals.add(Texts.of("refused.disabled", id));
            }
            checkGoing(m);
            describeGoing(m, "effect.services", List.of());
            effects.add(Texts.of("effect.disabled", id));
        });
        return plan(id, module.map(Module::version), module.map(Module::version), module.flatMap(Module::signer));
    }

    public Plan uninstall(String id) {
        Optional<Module> module = known(id);
        module.ifPresent(m -> {
            if (m.origin() == Origin.PROGRAM) {
                refusals.add(Texts.of("refused.program", id));
            }
            checkGoing(m);
            describeGoing(m, "effect.services", List.of());
            effects.add(Texts.of("effect.uninstalled", id, m.version()));
        });
        return plan(id, module.map(Module::version), Optional.empty(), module.flatMap(Module::signer));
    }

    public Plan rollback(String id, Optional<Stored.Packaged> previous) {
        Optional<Module> module = known(id);
        module.ifPresent(m -> {
            if (previous.isEmpty()) {
                refusals.add(Texts.of("refused.noPrevious", id));
                return;
            }
            List<String> sets = previous.get().bundles().stream().flatMap(b -> b.sets().stream()).toList();
            checkSets(id, sets);
            checkRequires(id, previous.get().requires());
            checkRequirements(id, landscape.facts(previous.get()), landscape.locations(id));
            if (m.state() == State.ENABLED) {
                describeGoing(m, "effect.services.again", sets);
            }
            sets.forEach(s -> effects.add(Texts.of("effect.set.comes", s)));
            effects.add(Texts.of("effect.rolledBack", id, m.version(), previous.get().version()));
        });
        return plan(id, module.map(Module::version), previous.map(Stored.Packaged::version),
                previous.flatMap(p -> Optional.ofNullable(p.signer())).map(Stored.Certificate::signer));
    }

    private Optional<Module> known(String id) {
        Optional<Module> module = landscape.find(id);
        if (module.isEmpty()) {
            refusals.add(Texts.of("refused.unknown", id));
        }
        return module;
    }

    private void checkGoing(Module module) {
        if (module.essential()) {
            refusals.add(Texts.of("refused.essential", module.id()));
        }
        if (!module.neededBy().isEmpty()) {
            refusals.add(Texts.of("refused.needed", module.id(), String.join(", ", module.neededBy())));
        }
    }

    /** @param kept sets that another version of the module brings again */
    private void describeGoing(Module module, String services, Collection<String> kept) {
        List<String> locations = landscape.locations(module.id());
        List<String> going = landscape.framework().services(locations);
        if (!going.isEmpty()) {
            effects.add(Texts.of(services, String.join(", ", going)));
        }
        if (landscape.framework().inWindow(locations)) {
            effects.add(Texts.of("effect.window", module.id()));
        }
        for (String set : module.sets()) {
            if (kept.contains(set)) {
                continue;
            }
            List<String> using = rounds.stream().filter(r -> r.sets().stream().anyMatch(p -> p.set().toString().equals(set))).map(Round::id)
                    .toList();
            effects.add(Texts.of("effect.set.goes", set));
            using.forEach(r -> effects.add(Texts.of("effect.round", r, set)));
        }
    }

    private Plan plan(String id, Optional<String> from, Optional<String> to, Optional<Signer> signer) {
        return new Plan(id, from, to, signer, effects, refusals, consents);
    }
}

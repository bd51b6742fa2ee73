package parindex.modules.internal.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parindex.assessment.RefusedActionException;
import parindex.assessment.RefusedActionException.Kind;
import parindex.assessment.StoreException;
import parindex.assessment.audit.AuditAction;
import parindex.assessment.people.Session;
import parindex.criteria.io.CriteriaCatalogue;
import parindex.modules.Arrival;
import parindex.modules.Change;
import parindex.modules.Consent;
import parindex.modules.Module;
import parindex.modules.Modules;
import parindex.modules.Offer;
import parindex.modules.Outcome;
import parindex.modules.Plan;
import parindex.modules.internal.Governance;
import parindex.modules.internal.ModuleFolder;
import parindex.modules.internal.Texts;
import parindex.modules.internal.content.Candidate;
import parindex.modules.internal.content.Reception;
import parindex.modules.internal.content.RepositoryIndex;
import parindex.modules.internal.content.Stored;
import parindex.modules.internal.content.Stored.Installed;
import parindex.modules.internal.plan.Landscape;
import parindex.modules.internal.plan.Planner;
import parindex.modules.internal.trust.TrustDecision;
import parindex.values.problem.BadInputException;
import parindex.values.problem.Problem;
import parindex.values.text.Message;

/** The modules of the running program. Starts the installed ones when it is activated: without a database, and before any command. */
@Component(service = Modules.class, immediate = true)
public final class ModuleService implements Modules {

    private static final Logger LOG = LoggerFactory.getLogger(ModuleService.class);
    private static final String SAFE_MODE = "parindex.safe-mode";
    private static final long SECONDS = 30;

    private final Installation installation;
    private final Clock clock;
    private final DropFolder drop;
    private final Path marker;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    volatile Governance governance;
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    volatile List<Arrival.Listener> listeners = List.of();

    @Activate
    public ModuleService(BundleContext context, @Reference CriteriaCatalogue catalogue,
            @Reference(cardinality = ReferenceCardinality.OPTIONAL, policyOption = ReferencePolicyOption.GREEDY) Clock clock) throws IOException {
        Path home = Path.of(Optional.ofNullable(context.getProperty("parindex.home")).orElse(".")).toAbsolutePath();
        ModuleFolder folder = ModuleFolder.of(context);
        folder.create();
        this.clock = clock == null ? Clock.systemUTC() : clock;
        this.installation = new Installation(context, folder, home, catalogue, Long.getLong("parindex.timeout.module", SECONDS));
        this.drop = new DropFolder(folder.drop(), this::take, this.clock, a -> listeners.forEach(l -> l.arrived(a)));
        this.marker = Path.of(context.getProperty("parindex.data")).toAbsolutePath().resolve("starting");
    }

    /** Not in the constructor: who records failures is known only after it. */
    @Activate
    void activate(BundleContext context) {
        restore(context.getProperty(SAFE_MODE));
        drop.watch();
    }

    @Deactivate
    void deactivate() {
        drop.close();
    }

    /** @param suspect the module during whose start the program went down; empty text if unknown; null if it came up the last time */
    private void restore(String suspect) {
        Restoration restoration = new Restoration(installation, Optional.of(marker), this::recordFailure);
        try {
            if (suspect == null) {
                restoration.run();
            } else {
                restoration.safeMode(suspect);
            }
        } catch (BadInputException e) {
            // The program works without its modules; every command about them names the damaged record.
            LOG.error("Installed modules were not started.", e);
        }
    }

    private void recordFailure(String id, Message why) {
        Governance present = governance;
        try {
            if (present != null) {
                present.record(Actor.PROGRAM, AuditAction.MODULE_FAILED, id, "", why.in(java.util.Locale.ENGLISH));
            }
        } catch (StoreException | RefusedActionException e) {
            LOG.warn("Not recorded: module {} was disabled", id, e);
        }
    }

    @Override
    public synchronized List<Module> list(Session session) {
        governance().require(session);
        return installation.landscape(installation.read()).modules();
    }

    @Override
    public synchronized Plan plan(Session session, Change change) {
        governance().require(session);
        return bringing(change).map(b -> bring(b, (reception, candidate, trust, plan) -> plan))
                .orElseGet(() -> planned(change, installation.read()));
    }

    @Override
    public synchronized Outcome apply(Session session, Change change) {
        governance().require(session);
        Changes changes = new Changes(installation, governance(), session.user());
        return bringing(change).map(b -> bring(b, (reception, candidate, trust, plan) -> {
            requirePossible(plan, b.file());
            return changes.bring(reception, candidate, trust, b.consent());
        })).orElseGet(() -> {
            Stored stored = installation.read();
            requirePossible(planned(change, stored), Path.of(""));
            return made(change, changes, installation.landscape(stored));
        });
    }

    /** A file that is to be installed. */
    private record Bringing(Path file, Optional<String> sha256, Consent consent, boolean update) {
    }

    private static Optional<Bringing> bringing(Change change) {
        if (change instanceof Change.Install c) {
            return Optional.of(new Bringing(c.file(), c.sha256(), c.consent(), false));
        }
        return change instanceof Change.Update c ? Optional.of(new Bringing(c.file(), c.sha256(), c.consent(), true)) : Optional.empty();
    }

    private Plan planned(Change change, Stored stored) {
        Planner planner = new Planner(installation.landscape(stored), governance().rounds());
        if (change instanceof Change.Enable c) {
            return planner.enable(c.id(), stored.find(c.id()).map(Installed::current));
        }
        if (change instanceof Change.Disable c) {
            return planner.disable(c.id());
        }
        if (change instanceof Change.Rollback c) {
            return planner.rollback(c.id(), stored.find(c.id()).map(Installed::previous));
        }
        return planner.uninstall(((Change.Uninstall) change).id());
    }

    private static Outcome made(Change change, Changes changes, Landscape landscape) {
        if (change instanceof Change.Enable c) {
            return changes.enable(c.id(), landscape);
        }
        if (change instanceof Change.Disable c) {
            return changes.disable(c.id(), landscape);
        }
        if (change instanceof Change.Rollback c) {
            return changes.rollback(c.id());
        }
        return changes.uninstall(((Change.Uninstall) change).id(), landscape);
    }

    /** What is done with a file that was verified and planned, before its copies are removed. */
    @FunctionalInterface
    private interface Next<T> {
        T with(Reception reception, Candidate candidate, TrustDecision trust, Plan plan);
    }

    private <T> T bring(Bringing wanted, Next<T> next) {
        try (Reception reception = new Reception(installation.folder())) {
            Candidate candidate = reception.take(wanted.file(), wanted.sha256());
            TrustDecision trust = TrustDecision.of(candidate.outer(), installation.trusted(), wanted.consent(), clock.instant());
            return next.with(reception, candidate, trust, planner().bring(candidate, trust, wanted.consent(), wanted.update()));
        }
    }

    private Planner planner() {
        return new Planner(installation.landscape(installation.read()), governance().rounds());
    }

    private static void requirePossible(Plan plan, Path file) {
        if (!plan.consents().isEmpty()) {
            List<Problem> problems = new ArrayList<>();
            plan.consents().forEach(c -> problems.add(Problem.error(parindex.values.problem.Place.of(file.toString()), c,
                    Texts.of("remedy.consent"))));
            throw new BadInputException(problems);
        }
        if (!plan.refusals().isEmpty()) {
            throw new RefusedActionException(Kind.INVALID, plan.refusals());
        }
    }

    /** A file in the watched folder: nobody is asked, so only what needs no consent is taken. */
    synchronized Outcome take(Path file) {
        Changes changes = new Changes(installation, governance(), Actor.FOLDER);
        return bring(new Bringing(file, Optional.empty(), Consent.NONE, false), (reception, candidate, trust, plan) -> {
            boolean update = installation.read().find(candidate.id()).isPresent();
            requirePossible(update ? planner().bring(candidate, trust, Consent.NONE, true) : plan, file);
            return changes.bring(reception, candidate, trust, Consent.NONE);
        });
    }

    @Override
    public synchronized List<String> outOfUse(String set) {
        return installation.landscape(installation.read()).modules().stream().filter(m -> m.state() != Module.State.ENABLED)
                .filter(m -> m.sets().stream().anyMatch(s -> s.equals(set) || s.startsWith(set + "/"))).map(Module::id).toList();
    }

    @Override
    public Path dropFolder() {
        return installation.folder().drop();
    }

    @Override
    public List<Arrival> arrivals(Session session) {
        governance().require(session);
        return drop.arrivals();
    }

    @Override
    public List<Message> alteredFiles() {
        return installation.program().altered();
    }

    @Override
    public List<Offer> offers(Path index) {
        return RepositoryIndex.read(index);
    }

    private Governance governance() {
        Governance present = governance;
        if (present == null) {
            throw Texts.refused(Kind.INCOMPLETE, "refused.noStore");
        }
        return present;
    }
}

package parindex.modules.internal.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.framework.BundleContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parindex.criteria.io.CriteriaCatalogue;
import parindex.modules.internal.ModuleFolder;
import parindex.modules.internal.Texts;
import parindex.modules.internal.content.ProgramFeatures.ProgramFeature;
import parindex.modules.internal.content.ProgramFeatures;
import parindex.modules.internal.content.Stored;
import parindex.modules.internal.content.StoredFile;
import parindex.modules.internal.plan.Landscape;
import parindex.modules.internal.run.FrameworkModules.Load;
import parindex.modules.internal.trust.TrustFolder;
import parindex.values.problem.BadInputException;
import parindex.values.text.Message;

/** The record, the packages and the framework, held together. Callers take turns. */
public final class Installation {

    private static final Logger LOG = LoggerFactory.getLogger(Installation.class);

    private final ModuleFolder folder;
    private final Path home;
    private final StoredFile record;
    private final FrameworkView view;
    private final FrameworkModules framework;
    private final CriteriaCatalogue catalogue;

    /**
     * @param home    of the program
     * @param seconds how long the start of one bundle may take
     */
    public Installation(BundleContext context, ModuleFolder folder, Path home, CriteriaCatalogue catalogue, long seconds) {
        this.folder = folder;
        this.home = home;
        this.record = new StoredFile(folder.record());
        this.view = new FrameworkView(context);
        this.framework = new FrameworkModules(context, seconds);
        this.catalogue = catalogue;
    }

    public ModuleFolder folder() {
        return folder;
    }

    /** The files of the program itself. */
    ProgramFiles program() {
        return new ProgramFiles(home);
    }

    public Stored read() {
        return record.read();
    }

    /** Replaces the record: the step by which a change becomes true. */
    public void write(Stored stored) {
        record.write(stored);
    }

    /** Removes files that the record does not name. */
    public void tidy(Stored stored) {
        try {
            folder.tidy(stored.files());
        } catch (IOException e) {
            // They do no harm and go with the next change or start.
            LOG.warn("Leftovers could not be removed: {}", folder.root(), e);
        }
    }

    public Landscape landscape(Stored stored) {
        return new Landscape(stored, ProgramFeatures.read(home, view.property("parindex.platform")), view, folder, home);
    }

    public Set<String> trusted() {
        return TrustFolder.fingerprints(folder.trust());
    }

    /**
     * Verifies the kept files once more and brings them into the framework.
     *
     * @return why it did not work: then nothing of it is left in the framework
     */
    public Optional<Message> start(Stored.Packaged packaged) {
        if (!packaged.allowedOnce() && (packaged.signer() == null || !trusted().contains(packaged.signer().fingerprint()))) {
            return Optional.of(Texts.of("failed.untrusted", packaged.signer() == null ? "-" : packaged.signer().name(),
                    packaged.signer() == null ? "-" : packaged.signer().fingerprint()));
        }
        List<Load> loads = new ArrayList<>();
        for (Stored.Part part : packaged.bundles()) {
            try {
                byte[] content = VerifiedBytes.read(folder.packaged(part.sha256()), part.sha256());
                loads.add(new Load(Location.installed(part.sha256()), Optional.of(content), part.startLevel()));
            } catch (BadInputException e) {
                return Optional.of(e.problems().get(0).what());
            }
        }
        Optional<Message> failure = framework.start(loads);
        if (failure.isEmpty()) {
            failure = rejectedSet(Landscape.locations(packaged));
            failure.ifPresent(f -> stop(Landscape.locations(packaged)));
        }
        return failure;
    }

    /** A criteria bundle that starts has not brought a set yet: its document may be refused. */
    private Optional<Message> rejectedSet(Collection<String> locations) {
        Set<Long> ids = new HashSet<>(view.ids(locations));
        return catalogue.rejected().stream().filter(r -> ids.contains(r.bundle().bundleId())).findFirst()
                .map(r -> Texts.of("failed.set", r.bundle().symbolicName(), r.problems().get(0).place(), r.problems().get(0).what()));
    }

    public void stop(Collection<String> locations) {
        framework.stop(locations);
    }

    /** Whether a module of the program runs with the command of this process. */
    public boolean runsNow(ProgramFeature feature, Landscape landscape) {
        return feature.commands().isEmpty() || Arrays.stream(view.property("parindex.features").split(",")).map(landscape::feature)
                .flatMap(Optional::stream).anyMatch(f -> f.commands().equals(feature.commands()));
    }

    /** Brings the bundles of a module of the program into the framework, those that are not there yet. */
    public Optional<Message> start(ProgramFeature feature) {
        List<Load> loads = feature.bundles().stream()
                .map(b -> new Load(Location.program(home, b.path()), Optional.empty(), b.startLevel()))
                .filter(l -> !view.running(List.of(l.location()))).toList();
        return framework.start(loads);
    }
}

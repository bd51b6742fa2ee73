package parindex.workbench.appraisal.tests;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.osgi.framework.BundleContext;
import org.osgi.util.tracker.ServiceTracker;
import parindex.assessment.AssessmentStore;
import parindex.assessment.Decision;
import parindex.assessment.Entry;
import parindex.assessment.Phase;
import parindex.assessment.Round;
import parindex.assessment.RoundContent;
import parindex.assessment.RoundSource;
import parindex.assessment.Stage;
import parindex.assessment.cycle.RoundScreens;
import parindex.assessment.people.Session;
import parindex.assessment.people.SignIn;
import parindex.criteria.CriteriaSet;
import parindex.criteria.Level;
import parindex.criteria.NotApplicable;
import parindex.criteria.io.CriteriaCatalogue;
import parindex.criteria.io.CriteriaDocument;
import parindex.scoring.Inputs;

/** A round of 2021 with the claims of the sample, at the first appraisal; the sample itself is its year before. */
final class Appraised implements AutoCloseable {

    static final Session ADMINISTRATOR = new Session("admin", true);
    private static final int YEAR = 2021;

    private final BundleContext context;
    private final String id;
    private final List<ServiceTracker<?, ?>> trackers = new ArrayList<>();

    private Appraised(BundleContext context, String id) {
        this.context = context;
        this.id = id;
    }

    /** Writes a round. @param name the beginning of its id: the database may be there from an earlier run */
    static Appraised round(BundleContext context, String name) throws Exception {
        String id = name + "-" + UUID.randomUUID();
        Appraised round = new Appraised(context, id);
        AssessmentStore store = round.service(AssessmentStore.class);
        round.service(SignIn.class).singleUser().orElseThrow();
        List<CriteriaDocument> documents = round.service(CriteriaCatalogue.class).installed().stream()
                .map(CriteriaCatalogue.Installed::document).toList();
        Map<Level, CriteriaSet> sets = documents.stream().collect(Collectors.toMap(d -> d.set().level(), CriteriaDocument::set));
        RoundContent sample = round.service(RoundSource.class).create(documents);
        Instant now = Instant.parse("2021-12-21T02:00:00Z");
        if (store.round(sample.round().id()).isEmpty()) {
            sample.writeTo(store, ADMINISTRATOR.user(), now);
        }
        Round of = sample.round();
        // The sample has nobody who says that a leaf does not apply: here the first unit does, at one leaf where it may.
        String claiming = of.unitCodes().get(0);
        String claimed = sets.get(Level.PROVINCE).leaves().stream().filter(leaf -> leaf.leaf().orElseThrow()
                .notApplicable() == NotApplicable.EXCLUDED)
                .findFirst().orElseThrow().id();
        Predicate<Entry> claims = e -> e.unitCode().equals(claiming) && e.leafId().equals(claimed);
        List<Entry> entries = sample.entries().stream().map(e -> new Entry(id, e.unitCode(), e.leafId(), claims.test(e) ? Inputs.NONE
                : e.inputs(),
                claims.test(e), e.explanation(), e.evidence(), e.actor(), now)).toList();
        List<Decision> scores = sample.decisions().stream().filter(d -> d.stage() == Stage.SELF).map(d -> {
            boolean none = d.unitCode().equals(claiming) && d.leafId().equals(claimed);
            return new Decision(id, d.unitCode(), d.leafId(), d.stage(), none ? Optional.empty() : d.derived(), none ? Optional.empty()
                    : d.decided(), none,
                    Optional.empty(), Optional.empty(), d.actor(), now);
        }).toList();
        new RoundContent(new Round(id, "Đợt thử 2021 (minh họa)", YEAR, Phase.FIRST_APPRAISAL, true, of.sets(), of.unitCodes()),
                sample.units(), entries,
                scores, List.of()).writeTo(store, ADMINISTRATOR.user(), now);
        return round;
    }

    @Override
    public void close() {
        trackers.forEach(ServiceTracker::close);
    }

    String id() {
        return id;
    }

    RoundScreens screens() throws Exception {
        return service(RoundScreens.class);
    }

    <T> T service(Class<T> type) throws Exception {
        // Open as long as the test: a service that nobody uses is ended, and the database closed with it.
        ServiceTracker<T, T> tracker = new ServiceTracker<>(context, type, null);
        tracker.open();
        trackers.add(tracker);
        T service = tracker.waitForService(30_000);
        if (service == null) {
            throw new AssertionError("no service " + type.getName());
        }
        return service;
    }
}

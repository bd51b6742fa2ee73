package parindex.workbench.appraisal.tests;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import parindex.criteria.io.CriteriaCatalogue;

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

    /** Writes a round with that id. */
    static Appraised round(BundleContext context, String id) throws Exception {
        Appraised round = new Appraised(context, id);
        AssessmentStore store = round.service(AssessmentStore.class);
        round.service(SignIn.class).singleUser().orElseThrow();
        RoundContent sample = round.service(RoundSource.class)
                .create(round.service(CriteriaCatalogue.class).installed().stream().map(CriteriaCatalogue.Installed::document).toList());
        Instant now = Instant.parse("2021-12-21T02:00:00Z");
        if (store.round(sample.round().id()).isEmpty()) {
            sample.writeTo(store, ADMINISTRATOR.user(), now);
        }
        Round of = sample.round();
        List<Entry> claims = sample.entries().stream().map(e -> new Entry(id, e.unitCode(), e.leafId(), e.inputs(), e.claimsNotApplicable(), e.explanation(),
                e.evidence(), e.actor(), now)).toList();
        List<Decision> scores = sample.decisions().stream().filter(d -> d.stage() == Stage.SELF).map(d -> new Decision(id, d.unitCode(), d.leafId(),
                d.stage(), d.derived(), d.decided(), d.notApplicable(), Optional.empty(), Optional.empty(), d.actor(), now)).toList();
        new RoundContent(new Round(id, "Vòng thử 2021 (minh họa)", YEAR, Phase.FIRST_APPRAISAL, true, of.sets(), of.unitCodes()), sample.units(), claims,
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

package parindex.workbench.tests.rounds;

import java.io.ByteArrayInputStream;
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
import parindex.assessment.Document;
import parindex.assessment.Entry;
import parindex.assessment.EvidenceNote;
import parindex.assessment.Phase;
import parindex.assessment.Round;
import parindex.assessment.RoundContent;
import parindex.assessment.RoundSource;
import parindex.assessment.Stage;
import parindex.assessment.audit.AuditEvent;
import parindex.assessment.cycle.RoundScreens;
import parindex.assessment.people.Session;
import parindex.assessment.people.SignIn;
import parindex.criteria.CriteriaSet;
import parindex.criteria.Level;
import parindex.criteria.NotApplicable;
import parindex.criteria.io.CriteriaCatalogue;
import parindex.criteria.io.CriteriaDocument;
import parindex.evidence.BlobLimits;
import parindex.evidence.BlobStore;
import parindex.evidence.MediaTypes;
import parindex.evidence.StoredBlob;
import parindex.scoring.Inputs;

/** A round of 2021 with the claims of the sample, in a phase in which people work on it; the sample itself is its year before. */
public final class WorkingRound implements AutoCloseable {

    /** Who may do everything in it. */
    public static final Session ADMINISTRATOR = new Session("admin", true);
    private static final int YEAR = 2021;

    private final BundleContext context;
    private final String id;
    private final List<ServiceTracker<?, ?>> trackers = new ArrayList<>();

    private WorkingRound(BundleContext context, String id) {
        this.context = context;
        this.id = id;
    }

    /** Writes a round at the first appraisal. @param name the beginning of its id: the database may be there from an earlier run */
    public static WorkingRound round(BundleContext context, String name) throws Exception {
        return round(context, name, Phase.FIRST_APPRAISAL);
    }

    /** Writes a round in a phase. @param name the beginning of its id */
    public static WorkingRound round(BundleContext context, String name, Phase phase) throws Exception {
        return round(context, name, phase, Map.of());
    }

    /** @param files names and contents of what the first unit brings for its first leaf, in this order */
    public static WorkingRound round(BundleContext context, String name, Phase phase, Map<String, byte[]> files) throws Exception {
        String id = name + "-" + UUID.randomUUID();
        WorkingRound round = new WorkingRound(context, id);
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
        String proved = sets.get(Level.PROVINCE).leaves().get(0).id();
        List<EvidenceNote> notes = round.store(files, claiming, now);
        List<Entry> entries = sample.entries().stream().map(e -> new Entry(id, e.unitCode(), e.leafId(), claims.test(e) ? Inputs.NONE
                : e.inputs(),
                claims.test(e), e.explanation(),
                e.unitCode().equals(claiming) && e.leafId().equals(proved) && !notes.isEmpty() ? notes : e.evidence(), e.actor(), now)).toList();
        List<Decision> scores = sample.decisions().stream().filter(d -> d.stage() == Stage.SELF).map(d -> {
            boolean none = d.unitCode().equals(claiming) && d.leafId().equals(claimed);
            return new Decision(id, d.unitCode(), d.leafId(), d.stage(), none ? Optional.empty() : d.derived(), none ? Optional.empty()
                    : d.decided(), none,
                    Optional.empty(), Optional.empty(), d.actor(), now);
        }).toList();
        new RoundContent(new Round(id, "Đợt thử 2021 (minh họa)", YEAR, phase, true, of.sets(), of.unitCodes()),
                sample.units(), entries,
                scores, List.of()).writeTo(store, ADMINISTRATOR.user(), now);
        return round;
    }

    /** Whatever the name or the content, as if an earlier program had taken it. */
    private List<EvidenceNote> store(Map<String, byte[]> files, String unitCode, Instant now) throws Exception {
        List<Document> documents = new ArrayList<>();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            StoredBlob blob = service(BlobStore.class).put(new ByteArrayInputStream(file.getValue()), BlobLimits.of(file.getKey(), 1_000_000));
            String type = MediaTypes.detect(new ByteArrayInputStream(file.getValue()), file.getKey()).mediaType();
            documents.add(new Document(UUID.randomUUID().toString(), blob.sha256(), blob.size(), type, file.getKey(), unitCode, "1/KH", Optional.empty(),
                    "", "", ADMINISTRATOR.user(), now));
        }
        if (!documents.isEmpty()) {
            service(AssessmentStore.class).write(writer -> {
                writer.addDocuments(documents);
                writer.record(new AuditEvent(now, ADMINISTRATOR.user(), "document.added", Optional.empty(), Optional.empty(), unitCode, "",
                        documents.size() + " documents"));
            });
        }
        return documents.stream().map(d -> new EvidenceNote(d.number(), d.date(), d.fileName(), Optional.of("mục II"), Optional.of(d.id()))).toList();
    }

    @Override
    public void close() {
        trackers.forEach(ServiceTracker::close);
    }

    public String id() {
        return id;
    }

    public RoundScreens screens() throws Exception {
        return service(RoundScreens.class);
    }

    /** A service, which stays in use until the round is closed. */
    public <T> T service(Class<T> type) throws Exception {
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

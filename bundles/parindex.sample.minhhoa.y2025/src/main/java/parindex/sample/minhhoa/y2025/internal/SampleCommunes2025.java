package parindex.sample.minhhoa.y2025.internal;

import java.util.List;
import java.util.Locale;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import parindex.assessment.Phase;
import parindex.assessment.PinnedSet;
import parindex.assessment.Round;
import parindex.assessment.RoundContent;
import parindex.assessment.RoundSource;
import parindex.assessment.Unit;
import parindex.criteria.CriteriaSet;
import parindex.criteria.SetId;
import parindex.criteria.io.CriteriaDocument;
import parindex.scoring.ScoringService;
import parindex.values.problem.BadInputException;
import parindex.values.problem.Place;
import parindex.values.problem.Problem;
import parindex.values.text.LocalizedText;
import parindex.values.text.Message;

/**
 * A round of 2025 with 124 communes, all of it illustrative: numbered units, figures by a seeded generator, scores by the engine. Safe for
 * use by any thread; the same at every call.
 */
@Component
public final class SampleCommunes2025 implements RoundSource {

    static final String ID = "minhhoa-2025";
    static final SetId SET = new SetId("minhhoa.commune", 2025, "1.0.0");

    private final ScoringService scoring;

    @Activate
    public SampleCommunes2025(@Reference ScoringService scoring) {
        this.scoring = scoring;
    }

    @Override
    public String roundId() {
        return ID;
    }

    @Override
    public LocalizedText title() {
        Message title = Message.of(SampleCommunes2025.class, "round.title");
        return LocalizedText.of(title.in(Message.VIETNAMESE), title.in(Locale.ENGLISH));
    }

    @Override
    public RoundContent create(List<CriteriaDocument> installed) {
        CriteriaDocument document = installed.stream().filter(d -> d.set().id().equals(SET)).findFirst()
                .orElseThrow(() -> new BadInputException(Problem.error(Place.of(ID), Message.of(SampleCommunes2025.class, "sample.noSet",
                SET),
                        Message.of(SampleCommunes2025.class, "sample.noSet.remedy", SET))));
        CriteriaSet set = document.set();
        List<Unit> units = Communes.units();
        Round round = new Round(ID, title().vietnamese(), SET.year(), Phase.PUBLISHED, true,
                List.of(PinnedSet.of(document)), units.stream().map(Unit::code).toList());
        Ledger ledger = new Ledger(set, units, scoring);
        return new RoundContent(round, units, ledger.entries(), ledger.decisions(), List.of());
    }
}

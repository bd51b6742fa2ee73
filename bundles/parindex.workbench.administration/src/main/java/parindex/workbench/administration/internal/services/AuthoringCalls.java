package parindex.workbench.administration.internal.services;

import static parindex.workbench.administration.internal.Required.service;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.e4.core.di.annotations.Creatable;
import org.eclipse.e4.core.di.annotations.Optional;
import parindex.criteria.CriteriaSet;
import parindex.criteria.authoring.CriteriaBundles;
import parindex.criteria.authoring.CriteriaDraft;
import parindex.criteria.authoring.CriteriaWorkbooks;
import parindex.criteria.authoring.ProposedLink;
import parindex.criteria.io.CriteriaDocument;
import parindex.scoring.Inputs;
import parindex.scoring.LeafEntry;
import parindex.scoring.ScoreSheet;
import parindex.scoring.ScoreUnit;
import parindex.scoring.ScoringService;
import parindex.scoring.UnitResult;
import parindex.values.problem.BadInputException;
import parindex.values.problem.Place;
import parindex.values.problem.Problem;

/** Criteria sets that are being written: workbooks, trial scores, bundles. */
@Creatable
public final class AuthoringCalls {

    private static final String TRIAL = "TRIAL";

    @Inject
    @Optional
    private CriteriaWorkbooks workbooks;
    @Inject
    @Optional
    private ScoringService scoring;
    private final CriteriaCalls criteria;
    private final ModuleCalls modules;

    @Inject
    public AuthoringCalls(CriteriaCalls criteria, ModuleCalls modules) {
        this.criteria = criteria;
        this.modules = modules;
    }

    public List<CriteriaDocument> installed() {
        return criteria.installed();
    }

    public void writeTemplate(Locale locale, Path file) throws IOException {
        service(workbooks).writeTemplate(locale, file);
    }

    public void write(CriteriaSet set, List<ProposedLink> proposed, Locale locale, Path file) throws IOException {
        service(workbooks).write(set, proposed, locale, file);
    }

    public CriteriaDraft read(Path file) throws IOException {
        return service(workbooks).read(file);
    }

    /**
     * What a unit would score with figures that somebody makes up; leaves without any are missing.
     *
     * @throws BadInputException if figures do not fit their leaf
     */
    public UnitResult trial(CriteriaSet set, Map<String, Inputs> figures) {
        ScoreSheet.Builder sheet = ScoreSheet.builder(set);
        sheet.unit(ScoreUnit.of(TRIAL, TRIAL));
        List<Problem> refused = new ArrayList<>();
        figures.forEach((leaf, inputs) -> sheet.entry(TRIAL, leaf, LeafEntry.ofInputs(inputs))
                .forEach(r -> refused.add(r.at(Place.of(leaf)))));
        if (!refused.isEmpty()) {
            throw new BadInputException(refused);
        }
        return service(scoring).evaluate(sheet.build()).units().get(0);
    }

    /** Writes the bundle of a set, not signed. */
    public void writeBundle(CriteriaDocument document, Path target) throws IOException {
        CriteriaBundles.write(document, target);
    }

    /**
     * Writes the bundle of a set and signs it. A bundle that could not be signed is not left behind.
     *
     * @param password of the key store; not kept
     */
    public void writeSignedBundle(CriteriaDocument document, Path target, Path keyStore, char[] password) throws IOException {
        Path unsigned = Files.createTempFile("parindex-criteria", ".jar");
        try {
            CriteriaBundles.write(document, unsigned);
            modules.sign(unsigned, target, keyStore, password);
        } finally {
            Files.deleteIfExists(unsigned);
        }
    }
}

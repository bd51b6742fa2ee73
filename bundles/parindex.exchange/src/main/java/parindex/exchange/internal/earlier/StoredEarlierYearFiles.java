package parindex.exchange.internal.earlier;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import parindex.assessment.AssessmentStore;
import parindex.assessment.Round;
import parindex.assessment.Unit;
import parindex.criteria.CriteriaSet;
import parindex.criteria.io.CriteriaCatalogue;
import parindex.criteria.io.CriteriaReader;
import parindex.exchange.earlier.EarlierYearFiles;
import parindex.exchange.earlier.ReadEarlierYear;
import parindex.intake.CsvFile;
import parindex.intake.grid.GridImport;
import parindex.intake.grid.GridRequest;
import parindex.intake.grid.StreamedSheets;
import parindex.intake.printed.ComputedReport.KnownUnit;
import parindex.intake.report.Checkpoint;
import parindex.intake.report.ImportedResults;
import parindex.intake.report.ReportDocument;
import parindex.intake.report.ReportDocuments;
import parindex.intake.report.ReportFiles;
import parindex.intake.report.ResultsImport;
import parindex.values.hash.Sha256;
import parindex.values.problem.BadInputException;
import parindex.values.problem.Place;
import parindex.values.problem.Problem;
import parindex.values.text.Message;

/**
 * Files of earlier years with the register and the criteria sets of the database. The readers of workbooks come and go with their module.
 */
@Component
public final class StoredEarlierYearFiles implements EarlierYearFiles {

    private final AssessmentStore store;
    private final CriteriaCatalogue catalogue;

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<ReportDocuments> documents = List.of();
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<StreamedSheets> sheets = List.of();

    @Activate
    public StoredEarlierYearFiles(@Reference AssessmentStore store, @Reference CriteriaCatalogue catalogue) {
        this.store = store;
        this.catalogue = catalogue;
    }

    @Override
    public ReadEarlierYear read(Path file, Request request, Checkpoint checkpoint) throws IOException {
        String name = String.valueOf(file.getFileName());
        String sha256 = sha256(file);
        ImportedResults results = results(file, name, request, checkpoint);
        // The hash that is kept is that of what was read.
        if (!sha256(file).equals(sha256)) {
            throw refused(name, "file.changed");
        }
        return new ReadEarlierYear(name, sha256, results);
    }

    private ImportedResults results(Path file, String name, Request request, Checkpoint checkpoint) throws IOException {
        List<Unit> units = store.units();
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(ReportDocuments.HEAD);
        }
        boolean csv = name.toLowerCase(Locale.ROOT).endsWith(".csv");
        Optional<ImportedResults> grid = Optional.empty();
        Optional<StreamedSheets> streamed = sheets.stream().filter(s -> s.reads(head)).findFirst();
        if (csv) {
            grid = GridImport.csv(CsvFile.of(file), grid(units, request), checkpoint);
        } else if (streamed.isPresent() && !ReportFiles.isWord(file)) {
            grid = GridImport.workbook(file, streamed.get(), grid(units, request), checkpoint);
        }
        return grid.isPresent() ? grid.get() : ResultsImport.read(request.text().apply(document(file, name, csv, request, checkpoint)),
                request.year(), known(units), level(request), checkpoint);
    }

    private static Optional<String> level(Request request) {
        return Optional.of(request.level()).filter(l -> !l.isEmpty());
    }

    private ReportDocument document(Path file, String name, boolean csv, Request request, Checkpoint checkpoint) throws IOException {
        return csv ? ResultsImport.csv(CsvFile.of(file), checkpoint)
                : ReportFiles.read(file, request.legacy(), head -> documents.stream().filter(d -> d.reads(head)).findFirst()
                        .orElseThrow(() -> refused(name, "file.noReader")), checkpoint);
    }

    /** The units; their codes are names, too. */
    private static List<KnownUnit> known(List<Unit> units) {
        return units.stream().map(u -> {
            List<String> names = new ArrayList<>(u.aliases());
            names.add(u.code());
            return new KnownUnit(u.code(), u.name(), u.level().id(), names);
        }).toList();
    }

    private GridRequest grid(List<Unit> units, Request request) {
        return new GridRequest(request.year(), known(units), units.stream().collect(Collectors.toMap(Unit::code, Unit::group)),
                level(request),
                sets(request.year()));
    }

    /** What a round of that year uses comes first; of what is installed, the latest version. */
    private Map<String, CriteriaSet> sets(int year) {
        Map<String, CriteriaSet> sets = new HashMap<>();
        catalogue.installed().stream().map(i -> i.document().set()).filter(s -> s.id().year() == year)
                .sorted((a, b) -> a.id().compareTo(b.id())).forEach(s -> sets.put(s.level().id(), s));
        for (Round round : store.rounds()) {
            if (round.year() == year) {
                round.sets().forEach(pinned -> new CriteriaReader().read(round.id(), pinned.document()).set()
                        .filter(s -> s.hash().equals(pinned.hash())).ifPresent(s -> sets.put(s.level().id(), s)));
            }
        }
        return sets;
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Sha256.of(in);
        }
    }

    private static BadInputException refused(String name, String key) {
        return new BadInputException(Problem.error(Place.of(name), Message.of(StoredEarlierYearFiles.class, key),
                Message.of(StoredEarlierYearFiles.class, key + ".remedy")));
    }
}

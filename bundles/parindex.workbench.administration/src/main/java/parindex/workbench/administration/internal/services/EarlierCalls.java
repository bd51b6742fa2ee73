package parindex.workbench.administration.internal.services;

import static parindex.workbench.administration.internal.Required.service;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.e4.core.di.annotations.Creatable;
import org.eclipse.e4.core.di.annotations.Optional;
import parindex.assessment.AssessmentStore;
import parindex.assessment.EarlierImport;
import parindex.assessment.RefusedActionException;
import parindex.assessment.RefusedActionException.Kind;
import parindex.assessment.Unit;
import parindex.assessment.cycle.EarlierResults;
import parindex.assessment.cycle.UnitRegister;
import parindex.assessment.people.Session;
import parindex.exchange.earlier.EarlierYearFiles;
import parindex.exchange.earlier.ReadEarlierYear;
import parindex.intake.report.Checkpoint;
import parindex.values.text.VietnameseText;
import parindex.workbench.administration.internal.Texts;

/** Results of earlier years, and files with them. */
@Creatable
public final class EarlierCalls {

    private static final int MOST_SUGGESTED = 10;

    @Inject
    @Optional
    private EarlierYearFiles files;
    @Inject
    @Optional
    private EarlierResults results;
    @Inject
    @Optional
    private UnitRegister register;
    @Inject
    @Optional
    private AssessmentStore store;

    /**
     * A name of a file that no unit has, with the units that it may mean.
     *
     * @param suggested those that are written alike; none if the register has nothing alike
     */
    public record Unknown(String name, List<Unit> suggested) {
    }

    /**
     * What a file says.
     *
     * @param read    scores and findings
     * @param unknown names that nobody has confirmed
     */
    public record Seen(ReadEarlierYear read, List<Unknown> unknown) {
    }

    /** Reads a file and changes nothing. @throws parindex.values.problem.BadInputException if it cannot be used */
    public Seen look(Path file, EarlierYearFiles.Request request, Checkpoint checkpoint) {
        try {
            ReadEarlierYear read = service(files).read(file, request, checkpoint);
            return new Seen(read, read.results().unknown().stream().map(name -> new Unknown(name, suggested(name))).toList());
        } catch (NoSuchFileException e) {
            throw new RefusedActionException(Kind.INVALID, Texts.message("file.missing", file));
        } catch (IOException e) {
            throw new RefusedActionException(Kind.INVALID, Texts.message("file.failed", file));
        }
    }

    /** Units that are written like the name; if none is, those that have half of its words. */
    private List<Unit> suggested(String name) {
        List<Unit> alike = service(register).match(name).stream().map(UnitRegister.Match::unit).limit(MOST_SUGGESTED).toList();
        return alike.isEmpty() ? service(register).units().stream().filter(unit -> shared(name, unit.name()) * 2 >= words(name).size())
                .sorted(Comparator.comparingLong((Unit unit) -> -shared(name, unit.name())).thenComparing(Unit::code)).limit(MOST_SUGGESTED)
                        .toList() : alike;
    }

    private static long shared(String name, String other) {
        Set<String> words = words(other);
        return words(name).stream().filter(words::contains).count();
    }

    private static Set<String> words(String name) {
        return new HashSet<>(List.of(VietnameseText.fold(name).split(" ")));
    }

    public void take(Session session, EarlierImport content) {
        service(results).take(session, content);
    }

    public void addAlias(Session session, String unitCode, String alias) {
        service(register).addAlias(session, unitCode, alias);
    }

    /** All units, for a name that nothing is written like. */
    public List<Unit> units() {
        return service(register).units();
    }

    /** The imports of a year, the latest first. */
    public List<EarlierImport> imports(int year) {
        List<EarlierImport> imports = service(results).imports(year);
        return Stream.iterate(imports.size() - 1, i -> i >= 0, i -> i - 1).map(imports::get).toList();
    }

    /** The year before that of the latest round. */
    public OptionalInt yearBefore() {
        return service(store).rounds().stream().mapToInt(round -> round.year() - 1).max();
    }
}

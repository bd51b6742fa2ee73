package parindex.workbench.administration.internal.services;

import static parindex.workbench.administration.internal.Required.service;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.e4.core.di.annotations.Creatable;
import parindex.assessment.AppliedImport;
import parindex.assessment.AssessmentStore;
import parindex.assessment.ImportChange;
import parindex.assessment.ImportKind;
import parindex.assessment.PinnedSet;
import parindex.assessment.RefusedActionException;
import parindex.assessment.RefusedActionException.Kind;
import parindex.assessment.Round;
import parindex.assessment.Supply;
import parindex.assessment.Unit;
import parindex.assessment.cycle.CentralValues;
import parindex.assessment.cycle.CentralValues.Value;
import parindex.assessment.cycle.ImportContent;
import parindex.assessment.cycle.ImportTexts;
import parindex.assessment.cycle.Imports;
import parindex.assessment.cycle.LeafState;
import parindex.assessment.cycle.RoundScreens;
import parindex.assessment.people.Member;
import parindex.assessment.people.Role;
import parindex.assessment.people.Session;
import parindex.criteria.CriteriaSet;
import parindex.criteria.Level;
import parindex.criteria.io.CriteriaReader;
import parindex.intake.ColumnMapping;
import parindex.intake.MembersFile;
import parindex.intake.Spreadsheets;
import parindex.intake.SuppliedFile;
import parindex.intake.TableField;
import parindex.intake.TableFields;
import parindex.intake.TableFile;
import parindex.intake.UnitsFile;
import parindex.intake.report.Checkpoint;
import parindex.values.number.Numbers.DecimalMark;
import parindex.values.text.Message;
import parindex.workbench.administration.internal.Texts;

/** Imports of tables: reading a file, showing what it changes, applying that, and taking the last one back. */
@Creatable
public final class ImportCalls {

    private static final Duration MOST = Duration.ofMinutes(1);
    private static final List<Role> ROLES = Arrays.stream(Role.values()).filter(role -> role != Role.ADMINISTRATOR).toList();
    private static final List<Role> SCOPED = List.of(Role.ASSESSOR, Role.APPRAISER);

    @Inject
    @org.eclipse.e4.core.di.annotations.Optional
    private AssessmentStore store;
    @Inject
    @org.eclipse.e4.core.di.annotations.Optional
    private Imports imports;
    @Inject
    @org.eclipse.e4.core.di.annotations.Optional
    private CentralValues centralValues;
    @Inject
    @org.eclipse.e4.core.di.annotations.Optional
    private RoundScreens screens;
    @Inject
    @org.eclipse.e4.core.di.annotations.Optional
    private Spreadsheets spreadsheets;

    /**
     * What a person wants to import.
     *
     * @param kind   what
     * @param round  for which round, unless it is the register
     * @param path   the file
     * @param said   what the person says of its columns
     * @param supply where supplied values come from
     */
    public record Wish(ImportKind kind, Optional<Round> round, Path path, ColumnMapping.Said said, Optional<Supply> supply) {
    }

    /**
     * A file that was looked at.
     *
     * @param wish    what was wanted
     * @param file    what was read
     * @param fields  what its columns can hold
     * @param mapping what they are taken for
     * @param shown   what it states and would change; empty while the mapping is not complete
     */
    public record Look(Wish wish, TableFile file, List<TableField> fields, ColumnMapping mapping, Optional<Shown> shown) {
    }

    /**
     * What a file would change.
     *
     * @param content what it states
     * @param preview what that changes
     */
    public record Shown(ImportContent content, Imports.Preview preview) {
    }

    /**
     * The last import of a kind.
     *
     * @param applied   the import
     * @param back      what will change if it is taken back; empty if the person may not see that
     * @param obstacles why it cannot be taken back; empty if it can
     */
    public record Last(AppliedImport applied, List<ImportChange> back, List<Message> obstacles) {
    }

    /**
     * Reads and changes nothing.
     *
     * @param cancelled asked again and again while the file is read
     * @throws parindex.values.problem.BadInputException with every place of the file that is wrong
     */
    public Look look(Session session, Wish wish, BooleanSupplier cancelled) {
        Checkpoint checkpoint = Checkpoint.of(String.valueOf(wish.path().getFileName()), System::nanoTime, MOST, cancelled);
        TableFile file = read(wish.path(), checkpoint);
        Optional<SuppliedFile.Units> units = wish.kind() == ImportKind.VALUES ? Optional.of(units(wish.round().orElseThrow()))
                : Optional.empty();
        List<TableField> fields = switch (wish.kind()) {
            case UNITS -> TableFields.units();
            case MEMBERS -> TableFields.members();
            case VALUES -> TableFields.supplied(Set.copyOf(units.orElseThrow().sets().values()), service(centralValues)::isSupplied);
        };
        ColumnMapping mapping = ColumnMapping.of(file, fields, service(imports).rememberedColumns(wish.kind()), wish.said());
        if (!mapping.problems().isEmpty()) {
            return new Look(wish, file, fields, mapping, Optional.empty());
        }
        ImportContent content = switch (wish.kind()) {
            case UNITS -> new ImportContent.Units(UnitsFile.read(file, mapping).stream().map(ImportCalls::stated).toList());
            case MEMBERS -> new ImportContent.Members(wish.round().orElseThrow().id(), members(file, mapping));
            case VALUES -> values(session, wish, SuppliedFile.read(file, mapping, units.orElseThrow(), DecimalMark.DETECT));
        };
        return new Look(wish, file, fields, mapping, Optional.of(new Shown(content, imports.preview(session, content))));
    }

    private TableFile read(Path path, Checkpoint checkpoint) {
        try {
            return TableFile.read(path, Optional.ofNullable(spreadsheets), checkpoint::pass);
        } catch (NoSuchFileException e) {
            throw new RefusedActionException(Kind.INVALID, Texts.message("file.missing", path));
        } catch (IOException e) {
            throw new RefusedActionException(Kind.INVALID, Texts.message("file.failed", path));
        }
    }

    private static Unit stated(UnitsFile.Row row) {
        return new Unit(row.code(), row.name(), row.level(), row.group(), row.aliases(), row.validFrom(), row.validTo(),
                row.predecessors());
    }

    private static List<Member> members(TableFile file, ColumnMapping mapping) {
        return MembersFile.read(file, mapping, ROLES.stream().map(Role::name).toList(), SCOPED.stream().map(Role::name).toList()).stream()
                .map(row -> new Member(row.user(), Role.valueOf(row.role()), row.scope())).toList();
    }

    private ImportContent values(Session session, Wish wish, List<SuppliedFile.Row> rows) {
        String roundId = wish.round().orElseThrow().id();
        Map<List<String>, Long> versions = service(screens).all(session, roundId).stream()
                .collect(Collectors.toMap(s -> List.of(s.unitCode(), s.leaf().id()), LeafState::version));
        return new ImportContent.Values(roundId, wish.supply().orElseThrow(), rows.stream().map(row -> new Value(row.unit(), row.leaf(),
                versions.getOrDefault(List.of(row.unit(), row.leaf()), 0L), row.inputs(), row.score())).toList());
    }

    private SuppliedFile.Units units(Round round) {
        Map<Level, CriteriaSet> sets = round.sets().stream().collect(Collectors.toMap(PinnedSet::level,
                pinned -> new CriteriaReader().read(pinned.set().toString(), pinned.document()).orThrow().set()));
        Set<String> codes = Set.copyOf(round.unitCodes());
        return SuppliedFile.Units.of(service(store).units().stream().filter(u -> codes.contains(u.code()) && sets.containsKey(u.level()))
                .map(u -> new SuppliedFile.Units.Named(u.code(), sets.get(u.level()),
                        Stream.concat(Stream.of(u.name()), u.aliases().stream())
                        .toList())).toList());
    }

    /** Applies what was shown, unless the file or the data has changed since. */
    public void apply(Session session, Look look) {
        Shown shown = look.shown().orElseThrow();
        try {
            if (!TableFile.hash(look.wish().path()).equals(look.file().sha256())) {
                throw new RefusedActionException(Kind.CLOSED, Texts.message("import.fileChanged", look.wish().path()));
            }
        } catch (IOException e) {
            throw new RefusedActionException(Kind.INVALID, Texts.message("file.failed", look.wish().path()));
        }
        service(imports).apply(session, shown.content(), new Imports.Source(String.valueOf(look.wish().path().getFileName()), look.file()
                .sha256(),
                look.mapping().choices()), shown.preview());
    }

    /** The last import of a kind, for a round; empty if there was none. */
    public Optional<Last> last(Session session, ImportKind kind, Optional<String> roundId) {
        return service(imports).applied(session).stream().filter(i -> i.kind() == kind && i.roundId().equals(roundId)).findFirst()
                .map(applied -> {
            List<Message> obstacles = imports.obstacles(session, applied.id());
            return new Last(applied, obstacles.isEmpty() ? ImportTexts.takenBack(imports.changes(session, applied.id()))
                    : List.of(), obstacles);
        });
    }

    public void undo(Session session, long id) {
        service(imports).undo(session, id);
    }
}

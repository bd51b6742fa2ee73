package parindex.exchange.internal.tables;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import parindex.assessment.AssessmentStore;
import parindex.assessment.ImportKind;
import parindex.assessment.PinnedSet;
import parindex.assessment.Round;
import parindex.assessment.Unit;
import parindex.assessment.cycle.CentralValues;
import parindex.assessment.cycle.CentralValues.Value;
import parindex.assessment.cycle.ImportContent;
import parindex.assessment.cycle.Imports;
import parindex.assessment.cycle.LeafState;
import parindex.assessment.cycle.RoundScreens;
import parindex.assessment.people.Member;
import parindex.assessment.people.Role;
import parindex.assessment.people.Session;
import parindex.criteria.CriteriaSet;
import parindex.criteria.Level;
import parindex.criteria.io.CriteriaReader;
import parindex.exchange.tables.ImportFiles;
import parindex.intake.ColumnMapping;
import parindex.intake.MembersFile;
import parindex.intake.Spreadsheets;
import parindex.intake.SuppliedFile;
import parindex.intake.TableField;
import parindex.intake.TableFields;
import parindex.intake.TableFile;
import parindex.intake.UnitsFile;
import parindex.intake.report.Checkpoint;
import parindex.values.problem.BadInputException;
import parindex.values.problem.Place;
import parindex.values.problem.Problem;
import parindex.values.text.Message;

/** Files of tables with the register and the rounds of the database. The reader of workbooks comes and goes with its module. */
@Component
public final class StoredImportFiles implements ImportFiles {

    /** Administrators are none of a round, but of the program. */
    private static final List<String> ROLES = Arrays.stream(Role.values()).filter(role -> role != Role.ADMINISTRATOR).map(Role::name).toList();
    private static final List<String> SCOPED = List.of(Role.ASSESSOR.name(), Role.APPRAISER.name());

    private final AssessmentStore store;
    private final Imports imports;
    private final CentralValues centralValues;
    private final RoundScreens screens;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile Spreadsheets spreadsheets;

    @Activate
    public StoredImportFiles(@Reference AssessmentStore store, @Reference Imports imports, @Reference CentralValues centralValues,
            @Reference RoundScreens screens) {
        this.store = store;
        this.imports = imports;
        this.centralValues = centralValues;
        this.screens = screens;
    }

    @Override
    public Look look(Session session, Wish wish, Checkpoint checkpoint) throws IOException {
        TableFile file = TableFile.read(wish.path(), Optional.ofNullable(spreadsheets), checkpoint::pass);
        Optional<SuppliedFile.Units> units = wish.kind() == ImportKind.VALUES ? Optional.of(units(store.round(roundId(wish)).orElseThrow()))
                : Optional.empty();
        List<TableField> fields = switch (wish.kind()) {
            case UNITS -> TableFields.units();
            case MEMBERS -> TableFields.members();
            case VALUES -> TableFields.supplied(Set.copyOf(units.orElseThrow().sets().values()), centralValues::isSupplied);
        };
        ColumnMapping mapping = ColumnMapping.of(file, fields, imports.rememberedColumns(wish.kind()), wish.said());
        if (!mapping.problems().isEmpty()) {
            return new Look(wish, file, fields, mapping, Optional.empty());
        }
        ImportContent content = switch (wish.kind()) {
            case UNITS -> new ImportContent.Units(UnitsFile.read(file, mapping).stream().map(StoredImportFiles::stated).toList());
            case MEMBERS -> new ImportContent.Members(roundId(wish), members(file, mapping));
            case VALUES -> values(session, wish, SuppliedFile.read(file, mapping, units.orElseThrow(), wish.mark()));
        };
        return new Look(wish, file, fields, mapping, Optional.of(new Shown(content, imports.preview(session, content))));
    }

    @Override
    public void apply(Session session, Look look) throws IOException {
        Path path = look.wish().path();
        if (!TableFile.hash(path).equals(look.file().sha256())) {
            throw new BadInputException(Problem.error(Place.of(path.toString()), message("file.changed"), message("file.changed.remedy")));
        }
        Shown shown = look.shown().orElseThrow();
        imports.apply(session, shown.content(), new Imports.Source(String.valueOf(path.getFileName()), look.file().sha256(),
                look.mapping().choices()), shown.preview());
    }

    private static String roundId(Wish wish) {
        return wish.roundId().orElseThrow();
    }

    private static Unit stated(UnitsFile.Row row) {
        return new Unit(row.code(), row.name(), row.level(), row.group(), row.aliases(), row.validFrom(), row.validTo(),
                row.predecessors());
    }

    private static List<Member> members(TableFile file, ColumnMapping mapping) {
        return MembersFile.read(file, mapping, ROLES, SCOPED).stream()
                .map(row -> new Member(row.user(), Role.valueOf(row.role()), row.scope())).toList();
    }

    private ImportContent values(Session session, Wish wish, List<SuppliedFile.Row> rows) {
        Map<List<String>, Long> versions = screens.all(session, roundId(wish)).stream()
                .collect(Collectors.toMap(s -> List.of(s.unitCode(), s.leaf().id()), LeafState::version));
        return new ImportContent.Values(roundId(wish), wish.supply().orElseThrow(), rows.stream().map(row -> new Value(row.unit(),
                row.leaf(), versions.getOrDefault(List.of(row.unit(), row.leaf()), 0L), row.inputs(), row.score())).toList());
    }

    /** The units of the round with their names and pinned sets. */
    private SuppliedFile.Units units(Round round) {
        Map<Level, CriteriaSet> sets = round.sets().stream().collect(Collectors.toMap(PinnedSet::level,
                pinned -> new CriteriaReader().read(pinned.set().toString(), pinned.document()).orThrow().set()));
        Set<String> codes = Set.copyOf(round.unitCodes());
        return SuppliedFile.Units.of(store.units().stream().filter(u -> codes.contains(u.code()) && sets.containsKey(u.level()))
                .map(u -> new SuppliedFile.Units.Named(u.code(), sets.get(u.level()),
                        Stream.concat(Stream.of(u.name()), u.aliases().stream()).toList())).toList());
    }

    private static Message message(String key) {
        return Message.of(StoredImportFiles.class, key);
    }
}

package parindex.workbench.internal.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import parindex.assessment.AssessmentStore;
import parindex.assessment.Document;
import parindex.assessment.Round;
import parindex.assessment.Unit;
import parindex.assessment.cycle.LeafState;
import parindex.assessment.cycle.RoundScreens;
import parindex.assessment.cycle.UnitStanding;
import parindex.assessment.people.Session;
import parindex.criteria.Level;
import parindex.criteria.Node;
import parindex.workbench.search.SearchContext;
import parindex.workbench.search.SearchItem;
import parindex.workbench.search.SearchProvider;
import parindex.workbench.selection.CurrentRound;
import parindex.workbench.selection.CurrentSubject;
import parindex.workbench.selection.RoundChoice;

/** Rounds, and of the current one (the newest, if none was chosen) the units that the person may read, their leaves and documents. */
@Component(service = SearchProvider.class)
public final class RoundItems implements SearchProvider {

    private final AssessmentStore store;
    private final RoundScreens screens;

    @Activate
    public RoundItems(@Reference AssessmentStore store, @Reference RoundScreens screens) {
        this.store = store;
        this.screens = screens;
    }

    @Override
    public List<SearchItem> items(SearchContext context) {
        List<Round> rounds = store.rounds();
        List<SearchItem> items = new ArrayList<>();
        RoundChoice.of(rounds, context.roundId()).ifPresent(round -> items.addAll(of(round, context)));
        for (Round round : rounds) {
            items.add(new SearchItem("round." + round.id(), text(context, "search.round"), round.name(), String.valueOf(round.year()),
                    window -> choose(window, round, Map.of())));
        }
        return items;
    }

    private List<SearchItem> of(Round round, SearchContext context) {
        Session session = context.person().session();
        Set<String> readable = screens.standings(session, round.id()).stream().map(UnitStanding::unitCode)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Map<String, Unit> units = store.units().stream().filter(unit -> readable.contains(unit.code()))
                .collect(Collectors.toMap(Unit::code, Function.identity(), (one, other) -> one, LinkedHashMap::new));
        List<SearchItem> items = new ArrayList<>();
        units.values().forEach(unit -> items.add(subject("unit." + unit.code(), text(context, "search.unit"), unit.name(), unit.code(),
                round, Map.of(CurrentSubject.UNIT, unit.code()))));
        Map<Level, Unit> oneOfEach = units.values().stream()
                .collect(Collectors.toMap(Unit::level, Function.identity(), (first, other) -> first, TreeMap::new));
        oneOfEach.forEach((level, unit) -> screens.unit(session, round.id(), unit.code()).stream().map(LeafState::leaf)
                .forEach(leaf -> items.add(leaf(context, round, level, leaf))));
        for (Document document : store.documents(Optional.empty())) {
            if (units.containsKey(document.unitCode())) {
                items.add(subject("document." + document.id(), text(context, "search.document"), document.fileName(),
                        about(document, units.get(document.unitCode())), round,
                        Map.of(CurrentSubject.UNIT, document.unitCode(), CurrentSubject.DOCUMENT, document.id())));
            }
        }
        return items;
    }

    /** Each level has a criteria set of its own, whose ids and numbers may occur in another one. */
    private static SearchItem leaf(SearchContext context, Round round, Level level, Node leaf) {
        String set = round.set(level).map(pinned -> pinned.set().toString()).orElse("");
        String name = leaf.number() + " " + context.words().text(leaf.name());
        return subject("leaf." + level.name() + "." + leaf.id(), text(context, "search.leaf"), name, set, round,
                Map.of(CurrentSubject.LEAF, leaf.id()));
    }

    private static String about(Document document, Unit unit) {
        return java.util.stream.Stream.of(document.number(), document.summary(), unit.name()).filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static SearchItem subject(String id, String category, String text, String detail, Round round, Map<String, String> subjects) {
        return new SearchItem(id, category, text, detail, window -> choose(window, round, subjects));
    }

    private static void choose(IEclipseContext window, Round round, Map<String, String> subjects) {
        window.get(CurrentRound.class).choose(round.id());
        ModelItems.leaveStart(window);
        subjects.forEach(window.get(CurrentSubject.class)::choose);
    }

    private static String text(SearchContext context, String key) {
        return context.words().text(RoundItems.class, key);
    }
}

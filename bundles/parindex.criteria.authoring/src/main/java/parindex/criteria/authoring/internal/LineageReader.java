package parindex.criteria.authoring.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFRow;
import parindex.criteria.Lineage;
import parindex.criteria.SetId;
import parindex.criteria.authoring.ProposedLink;
import parindex.criteria.authoring.internal.TemplateColumn.Link;

/** Reads the sheet of lineage. Only what a person has confirmed goes into the set; an empty status confirms nothing. */
final class LineageReader {

    private final SheetReader sheet;
    private final Faults faults;
    private final Map<String, Draft> lineages = new LinkedHashMap<>();
    private final List<ProposedLink> proposed = new ArrayList<>();
    private Optional<Spot> firstProposed = Optional.empty();

    LineageReader(SheetReader sheet, Faults faults) {
        this.sheet = sheet;
        this.faults = faults;
    }

    void read(Draft root) {
        for (XSSFRow row : sheet.rows()) {
            String status = sheet.value(row, Link.STATUS).orElse("proposed");
            if (status.equals("confirmed")) {
                confirmed(row);
            } else if (status.equals("proposed")) {
                proposed(row);
            }
        }
        lineages.values().forEach(root::add);
        firstProposed.ifPresent(spot -> faults.warning(spot, "link.open", proposed.size(), Vocabulary.STATUS.message("confirmed"),
                Vocabulary.STATUS.message("rejected")));
    }

    List<ProposedLink> proposed() {
        return proposed;
    }

    private void confirmed(XSSFRow row) {
        String set = sheet.value(row, Link.SET).orElse("");
        String year = sheet.value(row, Link.YEAR).orElse("");
        String version = sheet.value(row, Link.VERSION).orElse("");
        Draft lineage = lineages.computeIfAbsent(set + "/" + year + "/" + version, key -> {
            Draft made = new Draft("lineage", sheet.spot(row, Link.SET));
            made.set("@id", set, sheet.spot(row, Link.SET));
            made.set("@year", year, sheet.spot(row, Link.YEAR));
            made.set("@version", version, sheet.spot(row, Link.VERSION));
            return made;
        });
        lineage.add(sheet.element("link", row));
    }

    private void proposed(XSSFRow row) {
        Optional<String> set = sheet.value(row, Link.SET);
        Optional<String> year = sheet.value(row, Link.YEAR).filter(y -> y.matches("20[0-9]{2}"));
        Optional<String> version = sheet.value(row, Link.VERSION).filter(v -> v.matches("[0-9]{1,4}(\\.[0-9]{1,4}){2}"));
        Optional<String> kind = sheet.value(row, Link.KIND);
        if (set.isEmpty() || year.isEmpty() || version.isEmpty() || kind.isEmpty()) {
            faults.warning(sheet.spot(row, Link.SET), "link.incomplete");
            return;
        }
        int confidence = sheet.value(row, Link.CONFIDENCE).filter(c -> c.matches("[0-9]{1,2}|100")).map(Integer::parseInt).orElse(0);
        firstProposed = firstProposed.or(() -> Optional.of(sheet.spot(row, Link.STATUS)));
        proposed.add(new ProposedLink(new SetId(set.get(), Integer.parseInt(year.get()), version.get()),
                new Lineage.Link(Lineage.Kind.valueOf(kind.get().toUpperCase(Locale.ROOT)), ids(row, Link.EARLIER), ids(row, Link.CURRENT)),
                confidence, sheet.value(row, Link.EARLIER_NAMES).orElse("")));
    }

    private List<String> ids(XSSFRow row, Link column) {
        return sheet.value(row, column).map(ids -> List.of(ids.strip().split("\\s+"))).orElse(List.of());
    }
}

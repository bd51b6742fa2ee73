package parindex.exchange.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import parindex.archive.ArchiveHeader;
import parindex.archive.ArchiveWriter;
import parindex.archive.SigningKey;
import parindex.assessment.Decision;
import parindex.assessment.Document;
import parindex.assessment.Entry;
import parindex.assessment.EvidenceNote;
import parindex.assessment.Ledger;
import parindex.assessment.Line;
import parindex.assessment.Phase;
import parindex.assessment.PinnedSet;
import parindex.assessment.Remark;
import parindex.assessment.Round;
import parindex.assessment.Schedule;
import parindex.assessment.Stage;
import parindex.assessment.Unit;
import parindex.exchange.ContentStore;

/**
 * What is in the package of a unit.
 *
 * @param round     the round
 * @param schedule  its days
 * @param unit      the unit
 * @param ledger    what it states: entries, self scores and replies, remarks, with the numbers of the lines where they come from
 * @param documents the documents its entries refer to
 */
record PackageContent(Round round, Schedule schedule, Unit unit, Ledger ledger, List<Document> documents) {

    /** Of everything that is known of a unit, what is the unit's. */
    static PackageContent of(Round round, Schedule schedule, Unit unit, Ledger all, List<Document> documents) {
        List<Line<Decision>> own = all.decisions().stream().filter(d -> isOwn(d.content())).toList();
        Set<String> used = new LinkedHashSet<>();
        all.entries().forEach(e -> e.content().evidence().forEach(n -> n.document().ifPresent(used::add)));
        // That the round moved to another set, or that a value was withdrawn, is no word of the unit, and the offline installation begins
        // with what counts now.
        List<Line<Remark>> remarks = all.remarks().stream()
                .filter(r -> r.content().kind() != Remark.Kind.SET_CHANGED && r.content().kind() != Remark.Kind.WITHDRAWN).toList();
        return new PackageContent(round, schedule, unit, new Ledger(all.entries(), own, remarks),
                documents.stream().filter(d -> used.contains(d.id())).toList());
    }

    private static boolean isOwn(Decision decision) {
        return decision.stage() == Stage.SELF || decision.stage() == Stage.REPLY;
    }

    void write(Path file, ContentStore contents, SigningKey key, Instant at, String program) {
        try (ArchiveWriter archive = ArchiveWriter.to(file)) {
            Map<String, Object> header = LedgerJson.round(round, round.phase());
            header.put("days", schedule.spans().entrySet().stream().map(s -> new Fields.Builder().put("phase", s.getKey().name())
                    .put("from", s.getValue().from()).put("to", s.getValue().to()).build()).toList());
            part(archive, ExchangeKinds.ROUND, header, Stream.empty());
            for (PinnedSet set : round.sets()) {
                archive.add(ExchangeKinds.set(set.level().id()), set.document().getBytes(StandardCharsets.UTF_8));
            }
            part(archive, ExchangeKinds.UNITS, Map.of(), Stream.of(LedgerJson.unit(unit)));
            part(archive, ExchangeKinds.LINES, Map.of(), lines());
            part(archive, ExchangeKinds.DOCUMENTS, Map.of(), documents.stream().map(LedgerJson::document));
            for (String sha256 : new LinkedHashSet<>(documents.stream().map(Document::sha256).toList())) {
                try (InputStream in = contents.open(sha256)) {
                    archive.add(ExchangeKinds.FILES + sha256, in);
                }
            }
            archive.commit(ArchiveHeader.of(ExchangeKinds.UNIT_PACKAGE, at, program, Map.of("round", round.id(), "unit", unit.code())),
                    key);
        } catch (IOException e) {
            throw Texts.failed(file, e);
        }
    }

    /** Hands over the lines in the order of writing, which says what superseded what. */
    void inOrder(Consumer<Entry> entry, Consumer<Decision> decision, Consumer<Remark> remark) {
        TreeMap<Long, Runnable> lines = new TreeMap<>();
        ledger.entries().forEach(l -> lines.put(l.number(), () -> entry.accept(l.content())));
        ledger.decisions().forEach(l -> lines.put(l.number(), () -> decision.accept(l.content())));
        ledger.remarks().forEach(l -> lines.put(l.number(), () -> remark.accept(l.content())));
        lines.values().forEach(Runnable::run);
    }

    private Stream<Map<String, Object>> lines() {
        TreeMap<Long, Map<String, Object>> lines = new TreeMap<>();
        ledger.entries().forEach(l -> lines.put(l.number(), LedgerJson.entry(l.content())));
        ledger.decisions().forEach(l -> lines.put(l.number(), LedgerJson.decision(l.content())));
        ledger.remarks().forEach(l -> lines.put(l.number(), LedgerJson.remark(l.content())));
        lines.forEach((number, line) -> line.put("line", number));
        return lines.values().stream();
    }

    private static void part(ArchiveWriter archive, String name, Map<String, Object> fields, Stream<Map<String, Object>> items)
            throws IOException {
        archive.add(name, Json.write(ExchangeKinds.format(name), fields, items));
    }

    /** @throws parindex.values.problem.BadInputException if the package contradicts itself */
    static PackageContent read(Parts parts) {
        List<Unit> units = new ArrayList<>();
        parts.read(ExchangeKinds.UNITS, item -> units.add(LedgerJson.unit(item)));
        Fields header = parts.read(ExchangeKinds.ROUND, item -> { });
        Round round = parts.round(header, units.stream().map(Unit::code).toList());
        Schedule schedule = parts.valuesOf(ExchangeKinds.ROUND, () -> schedule(header));
        String only = units.size() == 1 ? units.get(0).code() : "";
        if (units.size() != 1 || round.set(units.get(0).level()).isEmpty()) {
            throw Texts.bad(parts.place(ExchangeKinds.UNITS), "part.unreadable");
        }
        List<Document> documents = new ArrayList<>();
        parts.read(ExchangeKinds.DOCUMENTS, item -> {
            Document document = LedgerJson.document(item);
            require(document.unitCode().equals(only) && parts.archive().names().contains(ExchangeKinds.FILES + document.sha256()));
            documents.add(document);
        });
        return new PackageContent(round, schedule, units.get(0), ledger(parts, round.id(), only), documents);
    }

    private static Ledger ledger(Parts parts, String roundId, String unitCode) {
        List<Line<Entry>> entries = new ArrayList<>();
        List<Line<Decision>> decisions = new ArrayList<>();
        List<Line<Remark>> remarks = new ArrayList<>();
        long[] last = {0};
        parts.read(ExchangeKinds.LINES, item -> {
            long number = item.number("line");
            require(number > last[0] && item.text("unit").equals(unitCode));
            last[0] = number;
            switch (item.text("kind")) {
                case "entry" -> entries.add(new Line<>(number, LedgerJson.entry(roundId, item)));
                case "decision" -> {
                    Decision decision = LedgerJson.decision(roundId, item);
                    require(isOwn(decision));
                    decisions.add(new Line<>(number, decision));
                }
                case "remark" -> remarks.add(new Line<>(number, LedgerJson.remark(roundId, item)));
                default -> require(false);
            }
        });
        return new Ledger(entries, decisions, remarks);
    }

    private static Schedule schedule(Fields header) {
        Map<Phase, Schedule.Span> spans = new java.util.EnumMap<>(Phase.class);
        header.objects("days").forEach(d -> spans.put(Phase.valueOf(d.text("phase")), new Schedule.Span(day(d, "from"), day(d, "to"))));
        return new Schedule(spans);
    }

    private static LocalDate day(Fields json, String name) {
        return json.date(name).orElseThrow(() -> new IllegalArgumentException("no " + name));
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new IllegalArgumentException("contradicts itself");
        }
    }

    /** Ids of the documents that an entry names but the package does not bring. */
    Set<String> unknownDocuments() {
        Set<String> wanted = new LinkedHashSet<>();
        ledger.entries().forEach(e -> e.content().evidence().stream().map(EvidenceNote::document).forEach(d -> d.ifPresent(wanted::add)));
        documents.forEach(d -> wanted.remove(d.id()));
        return wanted;
    }
}

package parindex.exchange.excel.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import parindex.assessment.EvidenceNote;
import parindex.assessment.Round;
import parindex.assessment.Unit;
import parindex.assessment.cycle.SelfAssessment;
import parindex.criteria.CriteriaSet;
import parindex.criteria.Node;
import parindex.exchange.excel.ReadWorkbook;
import parindex.exchange.excel.ReadWorkbook.NamedDocument;
import parindex.exchange.excel.internal.Identity.SeenLeaf;
import parindex.exchange.excel.sheet.CellReader;
import parindex.exchange.excel.sheet.Findings;
import parindex.exchange.excel.sheet.WorkbookFile;
import parindex.scoring.Inputs;
import parindex.values.problem.BadInputException;
import parindex.values.problem.Place;
import parindex.values.problem.Problem;

/** Reads a workbook that is open: whose it is first, then the three sheets, then what has changed. */
final class WorkbookReader {

    private final WorkbookFile file;
    private final XSSFWorkbook workbook;
    private final Round round;
    private final Unit unit;
    private final CriteriaSet set;

    WorkbookReader(WorkbookFile file, XSSFWorkbook workbook, Round round, Unit unit, CriteriaSet set) {
        this.file = file;
        this.workbook = workbook;
        this.round = round;
        this.unit = unit;
        this.set = set;
    }

    ReadWorkbook read() {
        Identity identity = identity();
        List<Node> leaves = set.leaves();
        XSSFSheet scores = sheet(Texts.scores(identity.locale()), Column.Score.values());
        XSSFSheet figures = sheet(Texts.figures(identity.locale()), Column.Figure.values());
        XSSFSheet documents = sheet(Texts.documents(identity.locale()), Column.Evidence.values());
        Findings findings = new Findings(file.name(), Texts.class);
        Map<String, ScoreRows.Stated> stated = new ScoreRows(scores, set, findings).read();
        Map<String, Inputs> inputs = new FigureRows(figures, leaves, identity.locale(), findings).read();
        List<NamedDocument> named = new DocumentRows(documents, new LeafLabels(leaves, identity.locale()), findings).read();
        Map<String, List<EvidenceNote>> evidence = new HashMap<>();
        named.forEach(d -> evidence.computeIfAbsent(d.leafId(), id -> new ArrayList<>()).add(d.note()));
        List<SelfAssessment.Statement> statements = new ArrayList<>();
        for (Node leaf : leaves) {
            String id = leaf.id();
            if (findings.isFaulty(id)) {
                continue;
            }
            ScoreRows.Stated words = stated.get(id);
            LeafContent content = new LeafContent(inputs.getOrDefault(id, Inputs.NONE), words.score(), words.notApplicable(),
                    words.explanation(), evidence.getOrDefault(id, List.of()));
            SeenLeaf seen = identity.leaves().get(id);
            if (content.digest().equals(seen.digest())) {
                continue;
            }
            if (seen.supplied()) {
                findings.add(Optional.of(id), words.place(), "leaf.supplied", leaf.number());
                continue;
            }
            statements.add(statement(id, seen, content));
        }
        return new ReadWorkbook(statements, named, findings.problems());
    }

    private SelfAssessment.Statement statement(String leafId, SeenLeaf seen, LeafContent content) {
        return new SelfAssessment.Statement(unit.code(), leafId, seen.version(), content.inputs(), content.score(), content.notApplicable(),
                content.explanation(), content.evidence());
    }

    private Identity identity() {
        XSSFSheet hidden = workbook.getSheet(Texts.IDENTITY_SHEET);
        if (hidden == null) {
            throw refused("file.notOurs");
        }
        Identity identity;
        try {
            identity = Identity.read(hidden);
        } catch (Identity.NewerException e) {
            throw refused("file.newer");
        } catch (Identity.DamagedException e) {
            throw refused(Place.of(file.name()).at(Texts.IDENTITY_SHEET), "file.identity");
        }
        if (!identity.roundId().equals(round.id())) {
            throw refused("file.round", identity.roundId(), round.id());
        }
        if (!identity.unitCode().equals(unit.code())) {
            throw refused("file.unit", identity.unitCode(), unit.code());
        }
        if (!identity.setHash().equals(set.hash())) {
            throw refused("file.set", identity.setId(), set.id());
        }
        if (!List.copyOf(identity.leaves().keySet()).equals(set.leaves().stream().map(Node::id).toList())) {
            throw refused(Place.of(file.name()).at(Texts.IDENTITY_SHEET), "file.identity");
        }
        return identity;
    }

    private BadInputException refused(String key, Object... arguments) {
        return refused(Place.of(file.name()), key, arguments);
    }

    private static BadInputException refused(Place place, String key, Object... arguments) {
        return new BadInputException(Problem.error(place, Texts.of(key, arguments), Texts.of(key + ".remedy", arguments)));
    }

    private XSSFSheet sheet(String name, Column[] columns) {
        XSSFSheet sheet = workbook.getSheet(name);
        if (sheet == null) {
            throw refused(Place.of(file.name()).at(name), "sheet.missing", name);
        }
        XSSFRow keys = sheet.getRow(0);
        for (Column column : columns) {
            XSSFCell key = keys == null ? null : keys.getCell(column.ordinal());
            if (key == null || !CellReader.written(keys, column).equals(column.name())) {
                throw refused(Place.of(file.name()).at(name), "sheet.columns", name);
            }
        }
        return sheet;
    }
}

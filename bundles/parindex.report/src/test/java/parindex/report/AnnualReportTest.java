package parindex.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import parindex.assessment.Decision;
import parindex.assessment.EngineScoring;
import parindex.assessment.Entry;
import parindex.assessment.Phase;
import parindex.assessment.Round;
import parindex.assessment.RoundContent;
import parindex.assessment.RoundSource;
import parindex.assessment.Stage;
import parindex.charts.Chart;
import parindex.criteria.io.CriteriaDocument;
import parindex.export.Table;
import parindex.export.results.ResultTables;
import parindex.sample.daknong.y2020.internal.SampleRound2020;
import parindex.sample.minhhoa.y2025.internal.SampleCommunes2025;
import parindex.scoring.Results;
import parindex.values.text.LocalizedText;

/** What the report of the sample round says, compared with the printed report of 2020 and with the engine. */
class AnnualReportTest {

    private final Report report = SampleReports.of2020().annual();

    private static <T> List<T> blocks(Report report, Class<T> type) {
        return report.blocks().stream().filter(type::isInstance).map(type::cast).toList();
    }

    private static List<String> texts(Report report) {
        return blocks(report, Block.Paragraph.class).stream().map(Block.Paragraph::text).toList();
    }

    private static boolean says(Report report, String part) {
        return texts(report).stream().anyMatch(t -> t.contains(part));
    }

    private static Map<String, Table> tables(Report report) {
        Map<String, Table> tables = new HashMap<>();
        blocks(report, Block.TableBlock.class).forEach(b -> tables.put(b.table().id(), b.table()));
        return tables;
    }

    @Test
    void theChaptersAreThoseOfThePrintedReport() {
        List<String> first = blocks(report, Block.Heading.class).stream().filter(h -> h.level() == 1).map(Block.Heading::text)
                .map(t -> t.substring(0, t.indexOf('.'))).toList();
        assertEquals(List.of("I", "II", "III", "IV", "V", "VI", "VII"), first);
        List<String> headings = blocks(report, Block.Heading.class).stream().map(Block.Heading::text).toList();
        assertTrue(headings.containsAll(List.of("1. Công tác chỉ đạo, điều hành CCHC", "1.1. Các đơn vị cấp tỉnh", "1.2. UBND cấp huyện",
                "1.3. Đánh giá chung", "7.3. Đánh giá chung")), headings.toString());
    }

    @Test
    void structureComesFromTheSets() {
        assertTrue(says(report, "07 lĩnh vực, 36 tiêu chí và 67 tiêu chí thành phần"));
        assertTrue(says(report, "07 lĩnh vực, 41 tiêu chí và 83 tiêu chí thành phần"));
        assertTrue(says(report, "Tương đối cao: Chỉ số CCHC đạt từ 80% đến dưới 95%"));
        assertTrue(says(report, "1474/QĐ-UBND ngày 05/10/2020 của UBND tỉnh Đắk Nông"));
    }

    @Test
    void figuresOfThePrintedReportWithItsErrorsPutRight() {
        // Printed: 86.22, 4.1 and 4.54.
        assertTrue(says(report, "năm 2020 có giá trị trung bình đạt 90,32%, cao hơn năm 2019 là 3,51 điểm phần trăm (năm 2019 đạt 86,82%)"));
        assertTrue(says(report, "trung bình đạt 86,59%, cao hơn năm 2019 là 3,13 điểm phần trăm (năm 2019 đạt 83,46%)"));
        assertTrue(says(report, "của tất cả các đơn vị là 89,33%, cao hơn năm 2019 là 3,41 điểm phần trăm (năm 2019 đạt 85,92%)"));
        assertTrue(says(report, "01 đơn vị (chiếm 4,55%): Bảo hiểm xã hội tỉnh, đạt 95,9%"));
        assertTrue(says(report, "21 đơn vị (chiếm 95,45%)"));
    }

    @Test
    void everyTableOfTheEngineIsInIt() {
        Map<String, Table> tables = tables(report);
        for (Results level : SampleReports.of2020().results().levels()) {
            List<Table> expected = new ArrayList<>(ResultTables.totals(level));
            expected.addAll(ResultTables.components(level));
            expected.add(ResultTables.classes(level));
            for (Table table : expected) {
                Table found = tables.get(table.id());
                assertEquals(table.columns(), found.columns(), table.id());
                assertEquals(table.rows(), found.rows(), table.id());
                assertEquals(table.footer(), found.footer(), table.id());
            }
        }
        assertEquals(30, tables.get("comparison").rows().size());
        assertEquals(22, tables.get("grid-province").rows().size());
    }

    @Test
    void chartsAreNumberedAsInThePrintedReport() {
        List<Block.ChartBlock> charts = blocks(report, Block.ChartBlock.class);
        assertEquals(IntStream.rangeClosed(1, 17).boxed().toList(), charts.stream().map(c -> c.caption().number()).toList());
        assertEquals("Biểu đồ 01: Kết quả Chỉ số CCHC của các đơn vị cấp tỉnh năm 2020", charts.get(0).caption().shown());
        assertTrue(charts.get(15).caption().shown().startsWith("Biểu đồ 16: Chỉ số “Hiện đại hóa hành chính” của UBND cấp huyện"));
        assertEquals(IntStream.rangeClosed(1, blocks(report, Block.TableBlock.class).size()).boxed().toList(),
                blocks(report, Block.TableBlock.class).stream().map(t -> t.caption().number()).toList());
    }

    @Test
    void theProgressIsCountedInTheLedger() {
        Table self = tables(report).get("self-assessment");
        // 22 × 67 + 8 × 83 leaves.
        assertTrue(self.rows().contains(List.of(Table.Cell.text("Lượt tiêu chí thành phần đã tự chấm"), Table.Cell.whole(1474),
                Table.Cell.whole(664), Table.Cell.whole(2138))), self.rows().toString());
        Table days = tables(report).get("days");
        assertTrue(days.rows().contains(List.of(Table.Cell.text("Thẩm định lần 1"), Table.Cell.text(""), Table.Cell.text(""),
                Table.Cell.text("21/12/2020"))), days.rows().toString());
        Table appraisal = tables(report).get("appraisal");
        assertTrue(appraisal.rows().stream().anyMatch(r -> r.get(0).equals(Table.Cell.text("Lượt tiêu chí thành phần đơn vị giải trình"))
                && r.get(3).equals(Table.Cell.whole(12))), "the twelve disputes of the sample");
    }

    @Test
    void reasonsOfThePrintedReportNameTheUnitsItNames() {
        String reason = texts(report).stream().filter(t -> t.contains("Không ban hành quy chế quản lý, sử dụng tài sản công")).findFirst()
                .orElseThrow();
        for (String unit : List.of("Sở Công Thương", "UBND huyện Krông Nô", "UBND huyện Đắk Mil")) {
            assertTrue(reason.contains(unit), reason);
        }
    }

    @Test
    void everyAssessmentSaysThatItRestsOnIllustrativeScores() {
        List<Block> all = report.blocks();
        int assessments = 0;
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i) instanceof Block.Heading h && h.text().endsWith("Đánh giá chung")) {
                assessments++;
                List<Block> section = all.subList(i + 1, all.size());
                Optional<Block> note = section.stream().takeWhile(b -> !(b instanceof Block.Heading))
                        .filter(b -> b instanceof Block.Paragraph p && p.text().startsWith("Minh họa:")).findFirst();
                assertTrue(note.isPresent(), h.text());
            }
        }
        assertEquals(7, assessments);
        assertTrue(blocks(report, Block.ChartBlock.class).stream().allMatch(c -> c.chart().note().contains("minh họa")));
    }

    @Test
    void statesWhereTheFiguresComeFrom() {
        String lines = tables(report).get("provenance").rows().toString();
        SampleReports.of2020().results().round().sets().forEach(set -> {
            assertTrue(lines.contains(set.hash()), lines);
            assertTrue(lines.contains(set.set().toString()), lines);
        });
        assertTrue(lines.contains("PAR Index Workbench 1.2.3"), lines);
        assertTrue(lines.contains("Đã công bố"), lines);
    }

    @Test
    void aRoundThatIsNotPublishedIsADraft() {
        assertFalse(report.draft());
        SampleReports own = new SampleReports(new SampleRound2020(new EngineScoring()));
        own.phase(Phase.COUNCIL);
        assertTrue(own.annual().draft());
        assertTrue(says(own.annual(), "Dự thảo:"));
    }

    @Test
    void selfAssessedScoresAreNotTakenForAppraisedOnes() {
        Report self = SampleReports.of2020().reports().annual("daknong-2020", Stage.SELF, Locale.ENGLISH).orElseThrow();
        assertTrue(says(self, "not appraised scores"));
    }

    @Test
    void aRoundOfCommunesHasAllOfThemInChartsThatCanBeRead() {
        Report communes = SampleReports.ofCommunes().annual();
        List<Chart.Bars> bars = blocks(communes, Block.ChartBlock.class).stream().map(Block.ChartBlock::chart)
                .filter(c -> c.title().startsWith("Kết quả Chỉ số CCHC")).map(Chart.Bars.class::cast).toList();
        assertTrue(bars.stream().allMatch(b -> b.bars().size() <= 42));
        List<String> shown = bars.stream().flatMap(b -> b.bars().stream()).map(b -> b.item().key()).toList();
        assertEquals(124, shown.size());
        Set<String> different = new HashSet<>(shown);
        assertEquals(124, different.size());
        assertTrue(says(communes, "Phần mềm không có số liệu năm 2024"));
        assertTrue(says(communes, "năm 2025: Cấp xã: không xếp hạng, vì không có tiêu chí nào áp dụng"));
        assertFalse(Stream.concat(texts(communes).stream(), blocks(communes, Block.Heading.class).stream().map(Block.Heading::text))
                .anyMatch(t -> t.contains("cấp huyện") || t.contains("cấp tỉnh")));
    }

    /** The departments and districts of 2020 together with the communes of 2025. */
    private record ThreeLevels() implements RoundSource {

        @Override
        public String roundId() {
            return "three";
        }

        @Override
        public LocalizedText title() {
            return LocalizedText.of("three");
        }

        @Override
        public RoundContent create(List<CriteriaDocument> installed) {
            RoundContent two = new SampleRound2020(new EngineScoring()).create(installed);
            RoundContent third = new SampleCommunes2025(new EngineScoring()).create(installed);
            Round first = two.round();
            return new RoundContent(new Round(roundId(), first.name(), first.year(), first.phase(), true,
                    both(first.sets(), third.round().sets()), both(first.unitCodes(), third.round().unitCodes())),
                    both(two.units(), third.units()),
                    both(two.entries(), third.entries()).stream().map(e -> new Entry(roundId(), e.unitCode(), e.leafId(), e.inputs(),
                            e.claimsNotApplicable(), e.explanation(), e.evidence(), e.supply(), e.actor(), e.at())).toList(),
                    both(two.decisions(), third.decisions()).stream().map(d -> new Decision(roundId(), d.unitCode(), d.leafId(), d.stage(),
                            d.derived(), d.decided(), d.notApplicable(), d.reasonId(), d.reasonText(), d.actor(), d.at())).toList(),
                    two.earlierResults());
        }

        private static <T> List<T> both(List<T> first, List<T> second) {
            return Stream.concat(first.stream(), second.stream()).toList();
        }
    }

    @Test
    void aRoundOfAllThreeLevelsComparesEachWithItself() {
        Report three = new SampleReports(new ThreeLevels()).annual();
        List<String> headings = blocks(three, Block.Heading.class).stream().map(Block.Heading::text).toList();
        assertTrue(headings.containsAll(List.of("3.3. Cấu trúc Bộ Chỉ số CCHC: Cấp xã", "3. Kết quả Chỉ số CCHC của UBND cấp xã",
                "1.1. Các đơn vị cấp tỉnh", "1.2. UBND cấp huyện", "1.3. UBND cấp xã", "1.4. Đánh giá chung")), headings.toString());
        // The communes have components of their own, of other names.
        assertTrue(headings.stream().anyMatch(h -> h.matches("\\d+\\.2\\. Đánh giá chung")), headings.toString());
        assertEquals(154, tables(three).get("self-appraised").rows().size());
        Table comparison = tables(three).get("comparison");
        assertEquals(154, comparison.rows().size());
        assertEquals(4, comparison.footer().size());
        assertTrue(three.title().endsWith("của các đơn vị cấp tỉnh, UBND cấp huyện và UBND cấp xã"), three.title());
    }

    @Test
    void anUnknownRoundHasNoReport() {
        assertTrue(SampleReports.of2020().reports().annual("nowhere", Stage.COUNCIL, Locale.ENGLISH).isEmpty());
        assertTrue(SampleReports.of2020().unit("NOBODY").isEmpty());
    }
}

package parindex.system.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.felix.service.command.CommandProcessor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleContext;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.common.annotation.InjectService;
import org.osgi.test.junit5.context.BundleContextExtension;
import org.osgi.test.junit5.service.ServiceExtension;
import parindex.assessment.AssessmentStore;
import parindex.assessment.Document;

/** Evidence files by their commands, with the database and the files of a running program. */
@ExtendWith({BundleContextExtension.class, ServiceExtension.class})
class EvidenceCommandsTest {

    private static final String UNIT = "MCTHU";

    @TempDir
    Path folder;
    @InjectBundleContext
    BundleContext context;
    @InjectService
    CommandProcessor processor;
    @InjectService(timeout = 10_000)
    AssessmentStore store;

    private Commands commands;
    // The database may be that of an earlier run.
    private final String round = "minh-chung-" + UUID.randomUUID();

    @BeforeEach
    void round() throws Exception {
        commands = new Commands(processor);
        Path units = Files.writeString(folder.resolve("units.csv"), "code;name;level;group\n" + UNIT
                + ";Sở Thử minh chứng;province;dept\n");
        done("units import '" + units + "' --apply");
        done("rounds create " + round + " --name 'Thử minh chứng' --year 2020 --set daknong.province --units '" + units + "'");
        done("rounds move " + round + " SELF_ASSESSMENT --despite thử");
    }

    @Test
    void aFileIsAttachedLinkedCheckedAndVerified() throws Exception {
        done("entries set " + round + " " + UNIT + " LV1.1.2 --score 1");
        Path file = Files.writeString(folder.resolve("13-KH ngày 05.03.2020.pdf"), "%PDF-1.4\n" + round);
        String attach = "evidence attach " + round + " " + UNIT + " '" + file
                + "' --number 12/KH-SNV --date 05/03/2020 --summary 'Kế hoạch' ";
        assertTrue(commands.run(attach + "--place 'mục II'").text().contains("--leaf"));
        Commands.Outcome attached = commands.run(attach + "--leaf LV1.1.1 --place 'mục II'");
        assertEquals(0, attached.exitCode(), attached.text());
        assertTrue(attached.text().contains("Đã thêm 1 tài liệu kiểm chứng: " + UNIT + ", mục LV1.1.1."), attached.text());
        Document document = document();
        assertTrue(commands.run("evidence list " + UNIT).text().contains(document.id()));

        Commands.Outcome checked = commands.run("evidence check " + round + " " + UNIT);
        assertEquals(1, checked.exitCode(), checked.text());
        assertTrue(checked.text().contains("name-number") && checked.text().contains("no-evidence"), checked.text());
        done("entries set " + round + " " + UNIT + " LV1.1.2 --explanation 'Theo mục II Kế hoạch số 12/KH-SNV ngày 05/03/2020'");
        assertEquals(0, commands.run("evidence check " + round).exitCode());

        String correct = "evidence correct " + round + " " + UNIT + " " + document.id();
        assertTrue(commands.run(correct).text().contains("--number"));
        assertEquals(2, commands.run(correct + " --leaf LV1.1.2 --place 'mục III'").exitCode());
        done(correct + " --number 13/KH-SNV --leaf LV1.1.1 --place 'mục III'");
        Document corrected = document();
        assertEquals("13/KH-SNV Kế hoạch " + document.sha256(), corrected.number() + " " + corrected.summary() + " " + corrected.sha256());
        String entries = commands.run("entries show " + round + " " + UNIT + " LV1.1.1").text();
        assertTrue(entries.contains("13/KH-SNV") && entries.contains("mục III"), entries);
        assertFalse(commands.run("evidence check " + round).text().contains("name-number"));

        assertEquals(0, commands.run("evidence verify").exitCode());
        Files.delete(content(document.sha256()));
        Commands.Outcome unsound = commands.run("evidence verify");
        assertEquals(1, unsound.exitCode(), unsound.text());
        assertTrue(unsound.text().contains(document.sha256()) && unsound.text().contains(document.id()), unsound.text());
        done(attach);
        assertEquals(0, commands.run("evidence verify").exitCode());
        done("evidence prune --yes");
        assertTrue(Files.exists(content(document.sha256())));
    }

    @Test
    void aProgramIsRefusedWithTheReason() throws Exception {
        Path file = Files.writeString(folder.resolve("kế hoạch.exe"), "MZ");
        Commands.Outcome refused = commands.run("evidence attach " + round + " " + UNIT + " '" + file + "'");
        assertEquals(3, refused.exitCode(), refused.text());
        assertTrue(refused.text().contains("Không nhận tệp kế hoạch.exe: đây là tệp chương trình"), refused.text());
        assertTrue(commands.run("settings list").text().contains("evidence.max-file-bytes"));
    }

    private Document document() {
        List<Document> documents = store.documents(Optional.of(UNIT));
        return documents.get(documents.size() - 1);
    }

    private Path content(String hash) throws IOException {
        Path home = Path.of(Optional.ofNullable(context.getProperty("parindex.content")).orElse(context.getProperty("parindex.data")));
        return home.resolve("evidence").resolve(hash.substring(0, 2)).resolve(hash);
    }

    private void done(String line) throws Exception {
        Commands.Outcome outcome = commands.run(line);
        assertEquals(0, outcome.exitCode(), line + "\n" + outcome.text());
    }
}

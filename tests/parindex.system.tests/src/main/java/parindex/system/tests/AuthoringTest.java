package parindex.system.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.felix.service.command.CommandProcessor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.common.annotation.InjectService;
import org.osgi.test.junit5.context.BundleContextExtension;
import org.osgi.test.junit5.service.ServiceExtension;

/** Next year's set from this year's, by commands only: workbook, check, bundle, and the bundle in the running program. */
@ExtendWith({BundleContextExtension.class, ServiceExtension.class})
class AuthoringTest {

    @TempDir
    Path folder;
    @InjectBundleContext
    BundleContext context;
    @InjectService
    CommandProcessor processor;

    private Commands commands;

    @BeforeEach
    void commands() {
        commands = new Commands(processor);
    }

    @Test
    void aSetGoesFromWorkbookToBundleIntoTheRunningProgram() throws Exception {
        Path workbook = folder.resolve("bộ tiêu chí 2021.xlsx");
        Path jar = folder.resolve("bo-2021.jar");
        Commands.Outcome draft = run("criteria new --from daknong.province/2020 --year 2021 --to", workbook);
        assertEquals(1, draft.exitCode(), draft.text());
        assertTrue(draft.text().contains("96"), "one proposal per node waits: " + draft.text());
        Commands.Outcome made = commands.run("criteria new --from '" + workbook + "' --to '" + jar + "'");
        assertEquals(1, made.exitCode(), "what nobody confirmed is said: " + made.text());
        assertEquals(0, run("criteria check", jar).exitCode());
        assertEquals(0, commands.run("criteria diff '" + workbook + "' '" + jar + "'").exitCode());
        Commands.Outcome changed = commands.run("criteria diff --csv daknong.province/2020 '" + jar + "'");
        assertEquals(1, changed.exitCode());
        assertTrue(changed.text().contains("IDENTITY") && changed.text().contains("EFFECTIVE") && !changed.text().contains("MAXIMUM"),
                changed.text());
        Bundle bundle = context.installBundle(jar.toUri().toString());
        try {
            bundle.start();
            Commands.Outcome listed = commands.run("criteria list");
            assertEquals(0, listed.exitCode(), listed.text());
            assertTrue(listed.text().contains("parindex.criteria.daknong.province.y2021"), listed.text());
            Commands.Outcome same = commands.run("criteria diff daknong.province/2021 '" + jar + "'");
            assertEquals(0, same.exitCode(), same.text());
        } finally {
            bundle.uninstall();
        }
    }

    @Test
    void theTemplateIsReadyToCheckAndShowsATrialScore() throws Exception {
        for (String language : List.of("vi", "en")) {
            Path template = folder.resolve(language + ".xlsx");
            assertEquals(0, run("criteria template --lang " + language, template).exitCode());
            assertEquals(0, run("criteria new --from", template).exitCode());
            Commands.Outcome preview = commands.run("criteria preview '" + template + "' --lang " + language
                    + " --input VD1.1.3:num=95 --input VD1.1.3:den=100 --input VD1.1.1:choice=late");
            assertEquals(0, preview.exitCode(), preview.text());
            assertTrue(preview.text().contains("VD1.1.1:choice") && preview.text().contains(language.equals("vi") ? "4 trên" : "4 of"),
                    "3 points of the band and 1 of the choice: " + preview.text());
        }
    }

    @Test
    void whatCannotBeUsedIsOneSentenceEach() throws Exception {
        Path text = folder.resolve("x.xlsx");
        Files.writeString(text, "no workbook");
        Commands.Outcome refused = run("criteria new --from", text);
        assertEquals(3, refused.exitCode(), refused.text());
        assertTrue(refused.text().startsWith("x.xlsx"), refused.text());
        assertFalse(refused.text().contains("Exception"), refused.text());
        assertEquals(2, run("criteria new --from daknong.province --to", folder.resolve("set.docx")).exitCode());
        assertEquals(2, run("criteria new --from nowhere --to", folder.resolve("set.jar")).exitCode());
        assertEquals(2, commands.run("criteria new --from daknong.province --previous daknong.province").exitCode());
        assertEquals(2, commands.run("criteria new --from daknong.province --set-version 1").exitCode());
        assertEquals(2, run("criteria preview daknong.province --input LV1.1.1 --lang", Path.of("en")).exitCode());
        assertEquals(3, commands.run("criteria preview daknong.province --input LV1.1.1:done=x").exitCode());
        assertFalse(Files.exists(folder.resolve("set.jar")));
    }

    private Commands.Outcome run(String line, Path file) throws Exception {
        return commands.run(line + " '" + file + "'");
    }
}

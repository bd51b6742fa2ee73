package parindex.workbench.selfassessment.internal.parts;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import parindex.assessment.Document;
import parindex.assessment.people.Session;
import parindex.evidence.DocumentHints;
import parindex.evidence.EvidenceService;
import parindex.values.text.Message;
import parindex.workbench.jobs.Background;
import parindex.workbench.selfassessment.internal.model.Days;
import parindex.workbench.selfassessment.internal.model.NoteDraft;
import parindex.workbench.selfassessment.internal.model.UnitWork;
import parindex.workbench.selfassessment.internal.model.Worksheet;
import parindex.workbench.ui.Words;

/** Brings files into the evidence store for the leaf in front. For the thread of the window. */
final class Attaching {

    private final Desk desk;
    private final Background background;
    private final Words words;
    private final Consumer<String> told;

    /** @param told takes what is to be said to the person; empty text for nothing */
    Attaching(Desk desk, Background background, Words words, Consumer<String> told) {
        this.desk = desk;
        this.background = background;
        this.words = words;
        this.told = told;
    }

    /** Stores one file and says what became of it. */
    private interface Put {
        Document put(EvidenceService evidence, Session session, UnitWork work) throws IOException;
    }

    void files(List<Path> files) {
        List<Put> puts = new ArrayList<>();
        files.forEach(file -> puts.add((evidence, session, work) ->
                evidence.attach(session, work.round().id(), work.unit().code(), file, hints(String.valueOf(file.getFileName())))));
        attach(puts);
    }

    void image(ImageData image) {
        String name = text("attach.pasted");
        attach(List.of((evidence, session, work) -> {
            ImageLoader loader = new ImageLoader();
            loader.data = new ImageData[] {image};
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            loader.save(png, SWT.IMAGE_PNG);
            return evidence.attach(session, work.round().id(), work.unit().code(), new ByteArrayInputStream(png.toByteArray()), name,
                    hints(""));
        }));
    }

    private void attach(List<Put> puts) {
        Optional<EvidenceService> evidence = desk.services().evidence();
        Optional<WorkReader> reader = desk.services().reader();
        if (evidence.isEmpty() || reader.isEmpty() || !desk.isEditable() || puts.isEmpty()) {
            told.accept(text(evidence.isEmpty() ? "attach.noService" : puts.isEmpty() ? "attach.nothing" : "attach.readOnly"));
            return;
        }
        told.accept("");
        Worksheet sheet = desk.sheet().orElseThrow();
        UnitWork work = sheet.work();
        String leafId = desk.leafId().orElseThrow();
        background.run(desk.shell(), text("attach.running", puts.size()), progress -> {
            progress.begin(puts.size());
            Outcome outcome = new Outcome();
            Session session = desk.person().session();
            for (Put put : puts) {
                outcome.add(put, evidence.get(), session, work);
                progress.step();
            }
            outcome.fresh = reader.get().again(session, work);
            return outcome;
        }, outcome -> {
            desk.attached(sheet, leafId, outcome.fresh, outcome.notes);
            // One file that is refused keeps the others from nothing.
            told.accept(outcome.refused.isEmpty() ? text("attach.done", outcome.notes.size())
                    : outcome.refused.stream().map(desk::describe).reduce((all, next) -> all + "\n" + next).orElseThrow());
        }, problem -> told.accept(desk.describe(problem)));
    }

    private static final class Outcome {
        private final List<NoteDraft> notes = new ArrayList<>();
        private final List<Exception> refused = new ArrayList<>();
        private UnitWork fresh;

        private void add(Put put, EvidenceService evidence, Session session, UnitWork work) {
            try {
                Document document = put.put(evidence, session, work);
                notes.add(new NoteDraft(document.number(), document.date().map(Days::text).orElse(""), document.summary(), "",
                        Optional.of(document.id())));
            } catch (IOException | RuntimeException e) {
                refused.add(e);
            }
        }
    }

    /** What the file name says of number and date, if it is clear. The person sees it and can correct it. */
    private static EvidenceService.Details hints(String fileName) {
        Set<String> numbers = DocumentHints.numbersInFileName(fileName);
        Set<LocalDate> dates = DocumentHints.dates(fileName);
        return new EvidenceService.Details(numbers.size() == 1 ? numbers.iterator().next() : "",
                dates.size() == 1 ? Optional.of(dates.iterator().next()) : Optional.empty(), "", "");
    }

    private String text(String key, Object... arguments) {
        return words.text(Message.of(Attaching.class, key, arguments));
    }
}

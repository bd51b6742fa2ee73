package parindex.workbench.results.internal;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import parindex.export.SafeNames;
import parindex.values.text.Message;
import parindex.workbench.ui.Words;

/** Asks where to write, under which name, and in which formats. Writes nothing itself. */
final class ExportDialog extends Dialog {

    private static final int WIDTH = 460;

    private final Words words;
    private final Question question;
    private final List<Button> formats = new ArrayList<>();
    private Text folder;
    private Text name;
    private Label complaint;
    private Answer answer;

    /**
     * What is asked.
     *
     * @param several whether several formats may be chosen at once
     */
    record Question(String title, String name, List<String> formats, boolean several) {
    }

    /**
     * What was answered.
     *
     * @param folder  absolute; need not exist
     * @param name    without extension; safe for any file system
     * @param formats at least one
     */
    record Answer(Path folder, String name, List<String> formats) {
    }

    ExportDialog(Shell parent, Words words, Question question) {
        super(parent);
        this.words = words;
        this.question = question;
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    /** @return empty if the person gave up */
    Optional<Answer> ask() {
        open();
        return Optional.ofNullable(answer);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(question.title());
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        Composite form = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).applyTo(form);
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, SWT.DEFAULT).applyTo(form);
        folder = field(form, "export.folder", Path.of(Board.property("parindex.data"), "reports").toAbsolutePath().normalize().toString());
        Widgets.button(form, text("export.browse"), "parindex.workbench.results.export.browse", this::browse);
        name = field(form, "export.name", SafeNames.fileName(question.name()));
        new Label(form, SWT.NONE);
        new Label(form, SWT.NONE).setText(text("export.formats"));
        Composite choices = new Composite(form, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(Math.max(1, question.formats().size())).applyTo(choices);
        GridDataFactory.fillDefaults().span(2, 1).applyTo(choices);
        for (String format : question.formats()) {
            Button choice = new Button(choices, question.several() ? SWT.CHECK : SWT.RADIO);
            choice.setText(format);
            choice.setData(Widgets.ID, "parindex.workbench.results.export.format." + format);
            choice.setSelection(question.several() || formats.isEmpty());
            formats.add(choice);
        }
        complaint = Widgets.note(form, 3, "parindex.workbench.results.export.complaint");
        if (question.formats().isEmpty()) {
            Widgets.say(complaint, text("export.noFormats"));
        }
        return area;
    }

    private Text field(Composite form, String key, String value) {
        new Label(form, SWT.NONE).setText(text(key));
        Text field = new Text(form, SWT.BORDER);
        field.setText(value);
        field.setData(Widgets.ID, "parindex.workbench.results." + key);
        Widgets.name(field, text(key));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(field);
        return field;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        Button write = createButton(parent, IDialogConstants.OK_ID, text("export.write"), true);
        write.setData(Widgets.ID, "parindex.workbench.results.export.write");
        write.setEnabled(!question.formats().isEmpty());
        createButton(parent, IDialogConstants.CANCEL_ID, text("export.cancel"), false);
    }

    private void browse() {
        DirectoryDialog dialog = new DirectoryDialog(getShell());
        dialog.setFilterPath(folder.getText());
        String chosen = dialog.open();
        if (chosen != null) {
            folder.setText(chosen);
        }
    }

    @Override
    protected void okPressed() {
        List<String> wanted = formats.stream().filter(Button::getSelection).map(Button::getText).toList();
        if (wanted.isEmpty()) {
            Widgets.say(complaint, text("export.chooseFormat"));
            return;
        }
        try {
            Path path = Path.of(folder.getText().strip());
            if (folder.getText().isBlank() || !path.isAbsolute()) {
                Widgets.say(complaint, text("export.fullPath"));
                return;
            }
            answer = new Answer(path.normalize(), SafeNames.fileName(name.getText()), wanted);
        } catch (InvalidPathException e) {
            Widgets.say(complaint, text("export.fullPath"));
            return;
        }
        super.okPressed();
    }

    private String text(String key) {
        return words.text(Message.of(ExportDialog.class, key));
    }
}

package parindex.workbench.preview;

import java.io.IOException;
import java.io.InputStream;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.events.ControlListener;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import parindex.values.text.Message;
import parindex.workbench.jobs.Background;
import parindex.workbench.preview.internal.Preview;
import parindex.workbench.preview.internal.PreviewReader;
import parindex.workbench.ui.Words;

/** Shows what is in a file: a page of a PDF, an image, the text of a Word or Excel file; else why not. For the thread of the window. */
public final class PreviewPane {

    private static final String ID = "parindex.workbench.preview.";

    /** Opens the content of a file. Called in the background. */
    @FunctionalInterface
    public interface Content {
        InputStream open() throws IOException;
    }

    private final Background background;
    private final Words words;
    private final Composite pane;
    private final Composite pages;
    private final Label place;
    private final Button previous;
    private final Button next;
    private final Composite stack;
    private final Label message;
    private final StyledText text;
    private final ScrolledComposite scroll;
    private final Canvas canvas;
    private Image image;
    private byte[] content = new byte[0];
    private String mediaType = "";
    private int page;
    private Object latest = new Object();

    /** @param parent fills it */
    public PreviewPane(Composite parent, Background background, Words words) {
        this.background = background;
        this.words = words;
        pane = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(pane);
        pages = new Composite(pane, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).applyTo(pages);
        GridDataFactory.fillDefaults().exclude(true).applyTo(pages);
        pages.setVisible(false);
        previous = turn("preview.previous", "previous", -1);
        place = new Label(pages, SWT.NONE);
        place.setData("parindex.id", ID + "place");
        next = turn("preview.next", "next", 1);
        stack = new Composite(pane, SWT.NONE);
        stack.setLayout(new StackLayout());
        GridDataFactory.fillDefaults().grab(true, true).hint(100, 80).applyTo(stack);
        message = new Label(stack, SWT.WRAP);
        message.setData("org.eclipse.e4.ui.css.CssClassName", "Note");
        message.setData("parindex.id", ID + "message");
        text = new StyledText(stack, SWT.READ_ONLY | SWT.MULTI | SWT.V_SCROLL | SWT.H_SCROLL);
        text.setTabs(12);
        text.setData("parindex.id", ID + "text");
        scroll = new ScrolledComposite(stack, SWT.V_SCROLL);
        canvas = new Canvas(scroll, SWT.DOUBLE_BUFFERED);
        canvas.setData("parindex.id", ID + "picture");
        scroll.setContent(canvas);
        scroll.addControlListener(ControlListener.controlResizedAdapter(e -> fit()));
        canvas.addPaintListener(e -> {
            if (image != null) {
                Rectangle all = image.getBounds();
                e.gc.setInterpolation(SWT.HIGH);
                e.gc.drawImage(image, 0, 0, all.width, all.height, 0, 0, canvas.getSize().x, canvas.getSize().y);
            }
        });
        pane.addDisposeListener(e -> forget());
        front(message);
    }

    private Button turn(String key, String id, int step) {
        Button button = new Button(pages, SWT.PUSH);
        button.setText(words.text(Message.of(PreviewPane.class, key)));
        button.setToolTipText(words.text(Message.of(PreviewPane.class, key + ".tip")));
        button.setData("parindex.id", ID + id);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> render(page + step)));
        return button;
    }

    public Control control() {
        return pane;
    }

    /** Shows a sentence instead of a file: that none is chosen, say. */
    public void say(String sentence) {
        latest = new Object();
        content = new byte[0];
        show(sentence);
    }

    /**
     * Shows a file once it is read. Another call before that takes its place.
     *
     * @param type    media type as detected from the content
     * @param problem makes the sentence for a content that cannot be opened
     */
    public void show(String type, Content source, java.util.function.Function<Throwable, String> problem) {
        Object mine = new Object();
        latest = mine;
        mediaType = type;
        show(words.text(Message.of(PreviewPane.class, "preview.reading")));
        background.run(pane, words.text(Message.of(PreviewPane.class, "preview.reading")), progress -> {
            try (InputStream in = source.open()) {
                return in.readNBytes(PreviewReader.MOST_BYTES + 1);
            }
        }, read -> {
            if (mine == latest) {
                content = read;
                render(0);
            }
        }, failure -> {
            if (mine == latest) {
                show(problem.apply(failure));
            }
        });
    }

    private void render(int wanted) {
        Object mine = new Object();
        latest = mine;
        byte[] read = content;
        String type = mediaType;
        background.run(pane, words.text(Message.of(PreviewPane.class, "preview.reading")),
                progress -> read.length > PreviewReader.MOST_BYTES ? PreviewReader.tooLarge() : PreviewReader.read(read, type, wanted),
                        preview -> {
                    if (mine == latest) {
                        show(preview);
                    }
                });
    }

    private void show(Preview preview) {
        if (preview instanceof Preview.Picture picture) {
            forget();
            image = new Image(pane.getDisplay(), picture.image());
            page = picture.page();
            place.setText(words.text(Message.of(PreviewPane.class, "preview.place", picture.page() + 1, picture.pages())));
            previous.setEnabled(picture.page() > 0);
            next.setEnabled(picture.page() < picture.pages() - 1);
            turnable(picture.pages() > 1);
            front(scroll);
            fit();
            scroll.setOrigin(0, 0);
            canvas.redraw();
        } else if (preview instanceof Preview.Words found) {
            forget();
            turnable(false);
            text.setText(found.text() + (found.cut() ? "\n" + words.text(Message.of(PreviewPane.class, "preview.cut")) : ""));
            front(text);
        } else if (preview instanceof Preview.Nothing nothing) {
            show(words.text(nothing.why()));
        }
    }

    private void show(String sentence) {
        forget();
        turnable(false);
        message.setText(sentence.replace("&", "&&"));
        front(message);
    }

    private void front(Control control) {
        ((StackLayout) stack.getLayout()).topControl = control;
        pane.layout(true, true);
    }

    private void turnable(boolean turnable) {
        pages.setVisible(turnable);
        ((GridData) pages.getLayoutData()).exclude = !turnable;
    }

    /** As wide as there is room. */
    private void fit() {
        if (image != null) {
            Rectangle all = image.getBounds();
            int width = Math.max(1, scroll.getClientArea().width);
            canvas.setSize(width, Math.max(1, (int) ((long) all.height * width / all.width)));
        }
    }

    private void forget() {
        if (image != null) {
            image.dispose();
            image = null;
        }
    }
}

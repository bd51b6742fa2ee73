package parindex.workbench.preview.internal;

import org.eclipse.swt.graphics.ImageData;
import parindex.values.text.Message;

/** What can be shown of a file. */
public sealed interface Preview {

    /**
     * One page, or an image.
     *
     * @param page  which page, from 0
     * @param pages how many there are, at least 1
     */
    record Picture(ImageData image, int page, int pages) implements Preview {
    }

    /**
     * The text of a document; cells of a table are parted by tabs.
     *
     * @param cut whether there is more than is shown
     */
    record Words(String text, boolean cut) implements Preview {
    }

    /** Nothing can be shown. @param why one sentence that says what to do instead */
    record Nothing(Message why) implements Preview {
    }
}

package parindex.workbench.internal.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parindex.values.text.Message;

/** What the program has to say to the person and what need not be answered: the status bar shows the latest. For the thread of the window. */
public final class Notices {

    private final List<Runnable> listeners = new ArrayList<>();
    private Message latest;

    public void say(Message notice) {
        latest = notice;
        List.copyOf(listeners).forEach(Runnable::run);
    }

    public Optional<Message> latest() {
        return Optional.ofNullable(latest);
    }

    /** @return ends the listening */
    public Runnable listen(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}

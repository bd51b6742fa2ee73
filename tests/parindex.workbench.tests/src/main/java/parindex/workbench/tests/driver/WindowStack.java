package parindex.workbench.tests.driver;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the thread of the window was doing at one moment.
 *
 * @param frames innermost first; up to the loop that hands out events, or to where the driver of the tests, or what opened the window,
 * had called
 */
record WindowStack(List<StackTraceElement> frames) {

    private static final int DEEPEST = 40;
    private static final String DRIVER = WindowStack.class.getPackageName() + ".";
    private static final List<String> OPENERS = List.of("parindex.workbench.internal.app.WorkbenchCommand",
            "parindex.workbench.internal.app.WindowApplication");
    private static final String FRAMEWORK = "parindex.platform.equinox.";
    private static final List<String> LOADERS = List.of("java.lang.ClassLoader", "jdk.internal.loader.", "org.apache.felix.framework.",
            FRAMEWORK, "java.util.ResourceBundle", "org.eclipse.jface.resource.");

    static WindowStack of(Thread thread) {
        return of(Arrays.stream(thread.getStackTrace()));
    }

    /** Of this thread, as if the watch that asks had not been called. */
    static WindowStack here() {
        return of(Arrays.stream(Thread.currentThread().getStackTrace())
                .dropWhile(frame -> frame.getClassName().equals("java.lang.Thread") || frame.getClassName().startsWith(DRIVER)));
    }

    private static WindowStack of(Stream<StackTraceElement> all) {
        List<StackTraceElement> frames = all.takeWhile(frame -> !frame.getClassName().startsWith(DRIVER)
                && OPENERS.stream().noneMatch(frame.getClassName()::startsWith)).toList();
        int loop = IntStream.range(0, frames.size()).filter(i -> isLoop(frames.get(i))).findFirst().orElse(frames.size() - 1);
        return new WindowStack(frames.subList(0, loop + 1));
    }

    private static boolean isLoop(StackTraceElement frame) {
        return frame.getClassName().equals("org.eclipse.swt.widgets.Display")
                && (frame.getMethodName().equals("readAndDispatch") || frame.getMethodName().equals("sleep"));
    }

    /** Where it last was in code of this product, or in that of a test; empty if in none. */
    Optional<StackTraceElement> product() {
        return frames.stream().filter(WindowStack::isProduct).findFirst();
    }

    private static boolean isProduct(StackTraceElement frame) {
        return frame.getClassName().startsWith("parindex.") && !frame.getClassName().startsWith(FRAMEWORK);
    }

    /** Whether it handles what happened in the window; else it does what the driver wants to know. */
    boolean handlesEvents() {
        return !frames.isEmpty() && frames.get(frames.size() - 1).getMethodName().equals("readAndDispatch");
    }

    /** Whether widgets of a part or of the whole window were being made or taken away, for all that come into sight in one go. */
    boolean buildsParts() {
        return frames.stream().anyMatch(frame -> frame.getClassName().contains(".PartRenderingEngine")
                && frame.getMethodName().endsWith("Gui"));
    }

    /** Whether a class, a text or an icon of a bundle was being fetched for the code that was running. */
    boolean loadsCode() {
        return frames.stream().takeWhile(frame -> !isProduct(frame)).map(StackTraceElement::getClassName)
                .anyMatch(name -> LOADERS.stream().anyMatch(name::startsWith));
    }

    @Override
    public String toString() {
        return frames.stream().limit(DEEPEST).map(frame -> "\tat " + frame).collect(Collectors.joining("\n"));
    }
}

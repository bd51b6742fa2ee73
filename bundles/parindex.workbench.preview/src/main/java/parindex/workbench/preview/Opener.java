package parindex.workbench.preview;

import java.nio.file.Path;

/**
 * Opens a file with the program that the system has for it. If the context of the window has one, it takes the place of that of the system.
 * For the thread of the window.
 */
@FunctionalInterface
public interface Opener {

    /** @return whether the system has a program for it */
    boolean open(Path file);
}

package parindex.workbench.tests.driver;

import java.io.FileDescriptor;
import java.security.Permission;
import java.util.function.BiConsumer;

/**
 * Tells of every access of one thread to files, processes and the network, whichever library is used for it: the runtime library asks the
 * security manager before each. Nothing is refused.
 * <p>
 * It sees the opening, looking up, listing, creating, moving and removing of files by {@code java.io} and {@code java.nio}, the starting
 * of processes and the opening of connections. It does not see reading and writing of what another thread has opened, nor what native
 * code such as GTK does by itself. From Java 24 on there is no security manager, and another means will be needed.
 */
@SuppressWarnings("removal")
final class FileWatch extends SecurityManager implements AutoCloseable {

    private final Thread watched;
    private final BiConsumer<String, WindowStack> onAccess;

    /** @param onAccess is told of each access before it is made, by the thread that makes it */
    FileWatch(Thread watched, BiConsumer<String, WindowStack> onAccess) {
        this.watched = watched;
        this.onAccess = onAccess;
        System.setSecurityManager(this);
    }

    private void access(String what) {
        if (Thread.currentThread() == watched) {
            onAccess.accept(what, WindowStack.here());
        }
    }

    @Override
    public void checkPermission(Permission permission) {
        // Everything is allowed.
    }

    @Override
    public void checkPermission(Permission permission, Object context) {
        // Everything is allowed.
    }

    @Override
    public void checkPackageAccess(String name) {
        // Asked for each class: the answer is quick.
    }

    @Override
    public void checkRead(String file) {
        access("reads " + file);
    }

    @Override
    public void checkRead(String file, Object context) {
        access("reads " + file);
    }

    @Override
    public void checkRead(FileDescriptor file) {
        access("reads an open file");
    }

    @Override
    public void checkWrite(String file) {
        access("writes " + file);
    }

    @Override
    public void checkWrite(FileDescriptor file) {
        access("writes an open file");
    }

    @Override
    public void checkDelete(String file) {
        access("removes " + file);
    }

    @Override
    public void checkExec(String command) {
        access("starts " + command);
    }

    @Override
    public void checkConnect(String host, int port) {
        access("connects to " + host);
    }

    @Override
    public void checkListen(int port) {
        access("listens at port " + port);
    }

    @Override
    public void close() {
        System.setSecurityManager(null);
    }
}

package parindex.platform.equinox.internal;

import java.io.IOException;
import java.net.URL;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.eclipse.osgi.service.datalocation.Location;

/** One of Eclipse's places. Its URL is fixed; it can be locked against other processes, which the application does with the instance. */
final class AreaLocation implements Location {

    private static final String LOCK_FILE = ".metadata/.lock";

    private final String type;
    private final URL url;
    private final boolean readOnly;
    private FileChannel channel;

    AreaLocation(String type, URL url, boolean readOnly) {
        this.type = type;
        this.url = url;
        this.readOnly = readOnly;
    }

    /** By these whoever looks for the place finds it. */
    Map<String, String> serviceProperties() {
        return Map.of(SERVICE_PROPERTY_TYPE, type, SERVICE_PROPERTY_URL, url.toExternalForm(), SERVICE_PROPERTY_DEFAULT_URL, url.toExternalForm());
    }

    @Override
    public URL getURL() {
        return url;
    }

    @Override
    public boolean isSet() {
        return true;
    }

    @Override
    public boolean isReadOnly() {
        return readOnly;
    }

    @Override
    public boolean allowsDefault() {
        return true;
    }

    @Override
    public URL getDefault() {
        return url;
    }

    @Override
    public Location getParentLocation() {
        return null;
    }

    @Override
    public boolean setURL(URL value, boolean lock) {
        throw fixed();
    }

    @Override
    public boolean set(URL value, boolean lock) {
        throw fixed();
    }

    @Override
    public boolean set(URL value, boolean lock, String lockFilePath) {
        throw fixed();
    }

    private IllegalStateException fixed() {
        return new IllegalStateException("The launcher has set " + type + " to " + url);
    }

    @Override
    public synchronized boolean lock() throws IOException {
        if (readOnly) {
            throw new IOException(type + " is read-only: " + url);
        }
        if (channel != null) {
            return true;
        }
        Path file = Path.of(path()).resolve(LOCK_FILE);
        Files.createDirectories(file.getParent());
        FileChannel opened = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!locked(opened)) {
            opened.close();
            return false;
        }
        channel = opened;
        return true;
    }

    private static boolean locked(FileChannel opened) throws IOException {
        try {
            FileLock lock = opened.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    @Override
    public synchronized void release() {
        if (channel == null) {
            return;
        }
        try {
            channel.close();
        } catch (IOException e) {
            // Nothing was written through it, and the lock ends with the process at the latest.
            return;
        } finally {
            channel = null;
        }
    }

    @Override
    public synchronized boolean isLocked() throws IOException {
        if (channel != null) {
            return true;
        }
        if (!lock()) {
            return true;
        }
        release();
        return false;
    }

    @Override
    public Location createLocation(Location parent, URL defaultValue, boolean isReadOnly) {
        return new AreaLocation(type, defaultValue, isReadOnly);
    }

    @Override
    public URL getDataArea(String path) throws IOException {
        return new URL(url, path.startsWith("/") ? path.substring(1) : path);
    }

    private String path() {
        String path = url.getPath();
        // On Windows the path of a URL begins with a slash before the drive.
        return path.matches("/[A-Za-z]:.*") ? path.substring(1) : path;
    }
}

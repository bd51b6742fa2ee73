package parindex.platform.equinox.internal;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.Enumeration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.osgi.service.urlconversion.URLConverter;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/**
 * Turns the URL of something inside a bundle ({@code bundle://FRAMEWORK_ID.REVISION:PORT/PATH} on Felix) into one that everybody can open.
 * Icons, style sheets and models are found that way.
 */
final class BundleUrls implements URLConverter {

    private static final Pattern HOST = Pattern.compile(".*_(\\d+)\\.\\d+");
    private static final String REFERENCE = "reference:";

    private final BundleContext context;

    BundleUrls(BundleContext context) {
        this.context = context;
    }

    /** @return a {@code jar:} or {@code file:} URL; the same URL if it belongs to no bundle here or the bundle to no file */
    @Override
    public URL resolve(URL url) throws IOException {
        Bundle bundle = bundle(url);
        if (bundle == null) {
            return url;
        }
        String location = bundle.getLocation();
        location = location.startsWith(REFERENCE) ? location.substring(REFERENCE.length()) : location;
        if (!location.startsWith("file:")) {
            return url;
        }
        Path file = Path.of(URI.create(location));
        return Files.isDirectory(file) ? file.resolve(url.getPath().substring(1)).toUri().toURL()
                : new URL("jar:" + file.toUri() + "!" + url.getPath());
    }

    /**
     * Like {@link #resolve}, but always a file: what is inside a jar is copied out, a folder with all that is in it.
     *
     * @throws FileNotFoundException if the bundle has no such file
     */
    @Override
    public URL toFileURL(URL url) throws IOException {
        URL resolved = resolve(url);
        Bundle bundle = bundle(url);
        if (bundle == null || resolved.getProtocol().equals("file")) {
            return resolved;
        }
        Path folder = context.getDataFile("files").toPath().resolve(bundle.getBundleId() + "." + bundle.getLastModified());
        return copy(bundle, url.getPath().substring(1), folder).toUri().toURL();
    }

    private static Path copy(Bundle bundle, String path, Path folder) throws IOException {
        Path target = folder.resolve(path).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("Not inside " + bundle + ": " + path);
        }
        Enumeration<String> children = bundle.getEntryPaths(path);
        if (children != null) {
            Files.createDirectories(target);
            for (String child : Collections.list(children)) {
                copy(bundle, child, folder);
            }
        } else if (!Files.exists(target)) {
            // Asked for on purpose: on a display that enlarges, JFace asks for each picture in twice the size first.
            URL entry = bundle.getEntry(path);
            if (entry == null) {
                throw new FileNotFoundException("Not in " + bundle + ": " + path);
            }
            Files.createDirectories(target.getParent());
            Path part = Files.createTempFile(target.getParent(), "copy", null);
            try (InputStream in = entry.openStream()) {
                Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
            }
            // Whoever finds the file finds all of it, also when the process ends in between.
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        }
        return target;
    }

    private Bundle bundle(URL url) {
        Matcher host = HOST.matcher(url.getHost());
        return host.matches() ? context.getBundle(Long.parseLong(host.group(1))) : null;
    }
}

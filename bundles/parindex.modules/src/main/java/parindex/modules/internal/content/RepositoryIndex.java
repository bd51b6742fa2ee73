package parindex.modules.internal.content;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.apache.felix.utils.repository.StaxParser;
import org.osgi.framework.Version;
import org.osgi.framework.namespace.IdentityNamespace;
import org.osgi.resource.Capability;
import org.osgi.resource.Resource;
import parindex.modules.Offer;
import parindex.modules.internal.Texts;

/** Reads a repository index on this machine. It only says where files are: each is verified like any other when it is installed. */
public final class RepositoryIndex {

    private static final String CONTENT = "osgi.content";
    private static final String URL = "url";
    private static final long MOST_BYTES = 32L << 20;

    private RepositoryIndex() {
    }

    public static List<Offer> read(Path index) {
        List<Offer> offers = new ArrayList<>();
        try {
            if (Files.size(index) > MOST_BYTES) {
                throw Texts.bad(index, "index", "index.damaged", 0, 0);
            }
            byte[] content = Files.readAllBytes(index);
            // An index has no document type; a parser that followed one could be made to read other files.
            if (new String(content, StandardCharsets.UTF_8).contains("<!DOCTYPE")) {
                throw Texts.bad(index, "index", "index.doctype");
            }
            for (Resource resource : parsed(content, index)) {
                offer(resource, index).ifPresent(offers::add);
            }
        } catch (XMLStreamException e) {
            throw Texts.bad(index, "index", "index.damaged", e.getLocation() == null ? 0 : e.getLocation().getLineNumber(),
                    e.getLocation() == null ? 0 : e.getLocation().getColumnNumber());
        } catch (IOException e) {
            throw Texts.failed(index, e);
        }
        offers.sort(Comparator.comparing(Offer::id).thenComparing(o -> Version.parseVersion(o.version()), Comparator.reverseOrder()));
        return List.copyOf(offers);
    }

    /** The parser says by many kinds of exception what it does not understand. */
    private static List<Resource> parsed(byte[] content, Path index) throws XMLStreamException {
        try {
            return List.copyOf(StaxParser.parse(new ByteArrayInputStream(content)).resources);
        } catch (RuntimeException e) {
            throw Texts.bad(index, "index", "index.unreadable");
        }
    }

    private static java.util.Optional<Offer> offer(Resource resource, Path index) {
        List<Capability> identity = resource.getCapabilities(IdentityNamespace.IDENTITY_NAMESPACE);
        List<Capability> content = resource.getCapabilities(CONTENT);
        if (identity.isEmpty() || content.isEmpty()) {
            return java.util.Optional.empty();
        }
        Map<String, Object> named = identity.get(0).getAttributes();
        Object url = content.get(0).getAttributes().get(URL);
        Object id = named.get(IdentityNamespace.IDENTITY_NAMESPACE);
        String version = String.valueOf(named.getOrDefault(IdentityNamespace.CAPABILITY_VERSION_ATTRIBUTE, Version.emptyVersion));
        try {
            Version.parseVersion(version);
        } catch (IllegalArgumentException e) {
            throw Texts.bad(index, "index", "index.unreadable");
        }
        try {
            URI place = index.toUri().resolve(String.valueOf(url));
            if (!"file".equals(place.getScheme())) {
                throw Texts.bad(index, "index", "index.remote", String.valueOf(id), place);
            }
            return java.util.Optional.of(new Offer(String.valueOf(id), version, Path.of(place),
                    String.valueOf(content.get(0).getAttributes().get(CONTENT))));
        } catch (IllegalArgumentException e) {
            throw Texts.bad(index, "index", "index.remote", String.valueOf(id), String.valueOf(url));
        }
    }
}

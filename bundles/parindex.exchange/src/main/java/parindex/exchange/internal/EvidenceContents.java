package parindex.exchange.internal;

import java.io.InputStream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import parindex.evidence.BlobLimits;
import parindex.evidence.BlobStore;
import parindex.exchange.ContentStore;

/** The evidence store as the exchange needs it. */
@Component
public final class EvidenceContents implements ContentStore {

    private final BlobStore blobs;

    @Activate
    public EvidenceContents(@Reference BlobStore blobs) {
        this.blobs = blobs;
    }

    @Override
    public void put(InputStream content, String source, String sha256) {
        // How large a file may be was decided where it was added; the limits of the container hold here.
        blobs.put(content, BlobLimits.of(source, ExchangeKinds.LIMITS.bytesPerEntry()).expecting(sha256));
    }

    @Override
    public boolean contains(String sha256) {
        return blobs.contains(sha256);
    }

    @Override
    public InputStream open(String sha256) {
        return blobs.open(sha256);
    }
}

package parindex.criteria.internal.extender;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRevision;
import parindex.criteria.internal.document.DocumentText.Position;
import parindex.criteria.internal.document.Findings;
import parindex.criteria.io.CriteriaCatalogue.Origin;
import parindex.criteria.io.CriteriaReader;
import parindex.criteria.io.ReadResult;
import parindex.values.problem.Problem;

/** Reads the document and the manifest of a criteria bundle. */
final class BundleReader {

    private final CriteriaReader reader;

    BundleReader(CriteriaReader reader) {
        this.reader = reader;
    }

    /** Empty if the bundle is no criteria bundle: it has neither the capability nor the document. */
    Optional<BundleReading> read(Bundle bundle) {
        List<BundleCapability> capabilities = bundle.adapt(BundleRevision.class).getDeclaredCapabilities(CriteriaExtender.NAME);
        URL entry = bundle.getEntry(CriteriaReader.ENTRY);
        if (entry == null && capabilities.isEmpty()) {
            return Optional.empty();
        }
        String name = bundle.getSymbolicName() + " " + bundle.getVersion();
        ReadResult result = readEntry(name, entry);
        List<Problem> problems = new ArrayList<>(result.problems());
        result.set().ifPresent(set -> {
            List<Map<String, Object>> declared = capabilities.stream().map(BundleCapability::getAttributes).toList();
            problems.addAll(ManifestCheck.check(name + "!/META-INF/MANIFEST.MF", declared, set));
        });
        boolean usable = problems.size() == result.problems().size();
        Origin origin = new Origin(bundle.getSymbolicName(), bundle.getVersion().toString(), bundle.getBundleId());
        return Optional.of(new BundleReading(origin, usable ? result.document() : Optional.empty(), List.copyOf(problems)));
    }

    private ReadResult readEntry(String name, URL entry) {
        if (entry == null) {
            Findings findings = new Findings(name);
            findings.error(Position.UNKNOWN, "file.noEntry", CriteriaReader.ENTRY);
            return new ReadResult(Optional.empty(), findings.inDocumentOrder());
        }
        String source = name + "!/" + CriteriaReader.ENTRY;
        try (InputStream in = entry.openStream()) {
            return reader.read(source, in);
        } catch (IOException e) {
            Findings findings = new Findings(source);
            findings.error(Position.UNKNOWN, "file.unreadable");
            return new ReadResult(Optional.empty(), findings.inDocumentOrder());
        }
    }
}

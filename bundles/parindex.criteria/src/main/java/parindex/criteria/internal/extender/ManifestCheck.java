package parindex.criteria.internal.extender;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.osgi.framework.Version;
import parindex.criteria.CriteriaSet;
import parindex.criteria.internal.document.DocumentText.Position;
import parindex.criteria.internal.document.Findings;
import parindex.values.problem.Problem;

/**
 * The manifest of a criteria bundle says what its document says: others decide by the manifest which bundle to install, without
 * reading the document.
 */
final class ManifestCheck {

    private ManifestCheck() {
    }

    /**
     * @param source       the manifest, for the place of problems
     * @param capabilities attributes of each capability {@code parindex.criteria}
     * @param set          what the document says
     */
    static List<Problem> check(String source, List<Map<String, Object>> capabilities, CriteriaSet set) {
        Findings findings = new Findings(source);
        String header = header(set);
        if (capabilities.size() != 1) {
            findings.error(Position.UNKNOWN, capabilities.isEmpty() ? "capability.missing" : "capability.several", header);
            return findings.inDocumentOrder();
        }
        expected(set).forEach((name, value) -> {
            Object declared = capabilities.get(0).get(name);
            if (declared == null) {
                findings.error(Position.UNKNOWN, "capability.attributeMissing", header, name);
            } else if (!declared.equals(value)) {
                findings.error(Position.UNKNOWN, "capability.attribute", header, name, typed(declared), typed(value));
            }
        });
        return findings.inDocumentOrder();
    }

    static Map<String, Object> expected(CriteriaSet set) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("id", set.id().name());
        attributes.put("year", (long) set.id().year());
        attributes.put("level", set.level().id());
        attributes.put("version", Version.parseVersion(set.id().version()));
        return attributes;
    }

    private static String header(CriteriaSet set) {
        return "Provide-Capability: " + CriteriaExtender.NAME + ";id=\"" + set.id().name() + "\";year:Long=" + set.id().year()
                + ";level=" + set.level().id() + ";version:Version=\"" + set.id().version() + '"';
    }

    private static String typed(Object value) {
        return value + " (" + value.getClass().getSimpleName() + ")";
    }
}

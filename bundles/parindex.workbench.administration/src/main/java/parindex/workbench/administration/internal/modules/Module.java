package parindex.workbench.administration.internal.modules;

import java.util.Arrays;
import java.util.List;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import parindex.values.text.VietnameseText;

/**
 * A bundle as it is shown.
 *
 * @param id      number in the framework
 * @param name    symbolic name
 * @param version its version
 * @param state   running, waiting (until it is needed), stopped, incomplete (something it needs is missing) or changing
 */
record Module(long id, String name, String version, String state) {

    private static final String OURS = "parindex.";

    /** @param libraries whether those of others are wanted, too */
    static List<Module> of(Bundle[] bundles, boolean libraries) {
        return Arrays.stream(bundles).filter(bundle -> bundle.getBundleId() != Constants.SYSTEM_BUNDLE_ID
                && bundle.getSymbolicName() != null)
                .filter(bundle -> libraries || bundle.getSymbolicName().startsWith(OURS))
                .map(bundle -> new Module(bundle.getBundleId(), bundle.getSymbolicName(), bundle.getVersion().toString(), state(bundle)))
                .sorted((a, b) -> VietnameseText.order().compare(a.name(), b.name())).toList();
    }

    private static String state(Bundle bundle) {
        boolean fragment = bundle.getHeaders("").get(Constants.FRAGMENT_HOST) != null;
        return switch (bundle.getState()) {
            case Bundle.ACTIVE -> "running";
            // A lazy bundle waits in this state for its first class; a fragment is part of its host.
            case Bundle.STARTING -> "waiting";
            case Bundle.RESOLVED -> fragment ? "running" : "stopped";
            case Bundle.INSTALLED -> "incomplete";
            default -> "changing";
        };
    }
}

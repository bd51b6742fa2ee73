package parindex.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.startlevel.BundleStartLevel;
import parindex.launcher.Feature.FeatureBundle;

/**
 * Brings the framework to exactly the bundles asked for. Bundles are installed by reference, so the cache holds no copies; what
 * an earlier run installed by reference and this one does not want is uninstalled; bundles from elsewhere are left alone.
 */
final class Provisioning {
    private static final String REFERENCE = "reference:";
    /** Bundles of modules, which their own bundle verifies and installs at every start: a copy from the cache would not be verified. */
    private static final String MODULE = "parindex-module:";

    private final Install install;
    private final BundleContext context;

    Provisioning(Install install, BundleContext context) {
        this.install = install;
        this.context = context;
    }

    /** @throws LaunchFailure naming each file that is not a bundle */
    List<Bundle> provide(List<FeatureBundle> wanted) throws LaunchFailure {
        Map<String, FeatureBundle> locations = new HashMap<>();
        wanted.forEach(bundle -> locations.put(location(bundle), bundle));
        List<LaunchFailure.Line> problems = new ArrayList<>();
        Throwable cause = null;
        for (Bundle old : context.getBundles()) {
            boolean ours = old.getLocation().startsWith(REFERENCE) || old.getLocation().startsWith(MODULE);
            if (ours && !locations.containsKey(old.getLocation())) {
                try {
                    old.uninstall();
                } catch (BundleException e) {
                    problems.add(LaunchFailure.Line.of("bundle.not.removed", old.getSymbolicName(), e.getMessage()));
                    cause = e;
                }
            }
        }
        List<Bundle> installed = new ArrayList<>();
        for (FeatureBundle bundle : wanted) {
            try {
                Bundle present = context.installBundle(location(bundle));
                present.adapt(BundleStartLevel.class).setStartLevel(bundle.startLevel());
                installed.add(present);
            } catch (BundleException e) {
                problems.add(LaunchFailure.Line.of("bundle.not.installed", bundle.id(), file(bundle), e.getMessage()));
                cause = e;
            }
        }
        if (!problems.isEmpty()) {
            throw new LaunchFailure(ExitCode.START_FAILED, problems, cause);
        }
        return installed;
    }

    private String location(FeatureBundle bundle) {
        return REFERENCE + file(bundle).toUri();
    }

    private Path file(FeatureBundle bundle) {
        return install.file(bundle.id());
    }
}

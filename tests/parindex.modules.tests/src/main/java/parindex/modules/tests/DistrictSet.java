package parindex.modules.tests;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;

/** The district set of 2020, taken out of the program so that it can come back as a signed module, while a round that has pinned it is there. */
final class DistrictSet implements AutoCloseable {

    static final String MODULE = "parindex.criteria.daknong.y2020.district";
    static final String SET = "daknong.district/2020/1.0.0";
    static final String CORRECTED_SET = "daknong.district/2020/1.0.1";

    private final BundleContext context;
    private final Office office;
    private final String location;
    /** The set as it is. */
    final Path original;
    /** The same with a later version of set and bundle. */
    final Path corrected;

    /** @param context not an injected one, which takes back what a test installs */
    DistrictSet(BundleContext context, Office office) throws IOException, BundleException {
        this.context = context;
        this.office = office;
        Bundle bundle = bundle(context, MODULE).orElseThrow();
        location = bundle.getLocation();
        original = office.copy(bundle, "district-1.jar", t -> t);
        corrected = office.copy(bundle, "district-2.jar", t -> t.replace("version=\"1.0.0\"", "version=\"1.0.1\"")
                .replace("version:Version=\"1.0.0\"", "version:Version=\"1.0.1\"").replaceFirst("^0\\.1\\.0.*$", "0.2.0"));
        bundle.uninstall();
    }

    /** Another signed copy. */
    Path copy(String name, UnaryOperator<String> texts) throws IOException, BundleException {
        Bundle bundle = context.installBundle(location);
        try {
            return office.copy(bundle, name, texts);
        } finally {
            bundle.uninstall();
        }
    }

    /** Puts the set back into the program. */
    @Override
    public void close() throws BundleException {
        if (bundle(context, MODULE).isEmpty()) {
            context.installBundle(location).start();
        }
    }

    static Optional<Bundle> bundle(BundleContext context, String name) {
        return Arrays.stream(context.getBundles()).filter(b -> name.equals(b.getSymbolicName())).findFirst();
    }
}

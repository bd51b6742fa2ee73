package parindex.workbench.internal.model;

import org.eclipse.e4.ui.internal.workbench.ModelAssembler;
import org.osgi.service.log.LoggerFactory;

/**
 * Eclipse's merging of fragments without its own tracking of bundles: that serves only the first start of an application in a framework, does not
 * notice that an element came from a saved model, and leaves handlers and commands of stopped bundles behind. {@link Contributions} tracks.
 */
final class FragmentMerger extends ModelAssembler {

    /** @param loggers null if there are none yet */
    FragmentMerger(LoggerFactory loggers) {
        if (loggers != null) {
            setLogger(loggers);
        }
    }

    /** Nothing: no bundle of this product contributes by the extension point, and the fragments come when the saved model has been cleaned. */
    @Override
    public void processModel(boolean initial) {
        // See above.
    }
}

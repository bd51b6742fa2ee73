package parindex.workbench.administration.internal;

import parindex.assessment.RefusedActionException;
import parindex.assessment.RefusedActionException.Kind;

/** Services that come and go with the bundles that bring them. */
public final class Required {

    private Required() {
    }

    /** @throws RefusedActionException if the service is not there */
    public static <T> T service(T service) {
        if (service == null) {
            throw new RefusedActionException(Kind.CLOSED, Texts.message("service.missing"));
        }
        return service;
    }
}

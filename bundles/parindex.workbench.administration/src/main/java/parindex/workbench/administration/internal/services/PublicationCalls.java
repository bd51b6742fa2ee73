package parindex.workbench.administration.internal.services;

import static parindex.workbench.administration.internal.Required.service;

import jakarta.inject.Inject;
import java.nio.file.Path;
import org.eclipse.e4.core.di.annotations.Creatable;
import org.eclipse.e4.core.di.annotations.Optional;
import parindex.assessment.people.Session;
import parindex.exchange.Publications;

/** Publishing a round. */
@Creatable
public final class PublicationCalls {

    @Inject
    @Optional
    private Publications publications;

    public boolean present() {
        return publications != null;
    }

    /** @return the signed file */
    public Path publish(Session session, String roundId, Path folder) {
        return service(publications).publish(session, roundId, folder).file();
    }

    /** Writes the file of the latest publication again. */
    public Path export(Session session, String roundId, Path folder) {
        return service(publications).export(session, roundId, folder);
    }
}

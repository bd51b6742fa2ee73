package parindex.workbench.administration.internal.services;

import static parindex.workbench.administration.internal.Required.service;

import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.e4.core.di.annotations.Creatable;
import org.eclipse.e4.core.di.annotations.Optional;
import parindex.criteria.io.CriteriaCatalogue;
import parindex.criteria.io.CriteriaDocument;

/** The criteria sets that are installed. */
@Creatable
public final class CriteriaCalls {

    @Inject
    @Optional
    private CriteriaCatalogue catalogue;

    public List<CriteriaDocument> installed() {
        return service(catalogue).installed().stream().map(CriteriaCatalogue.Installed::document).toList();
    }
}

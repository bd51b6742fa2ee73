package parindex.workbench.administration.internal.services;

import static parindex.workbench.administration.internal.Required.service;

import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.e4.core.di.annotations.Creatable;
import org.eclipse.e4.core.di.annotations.Optional;
import parindex.assessment.people.Session;
import parindex.assessment.people.User;
import parindex.assessment.people.UserAdministration;

/** The users of the program. */
@Creatable
public final class UserCalls {

    @Inject
    @Optional
    private UserAdministration users;

    public List<User> all(Session session) {
        return service(users).users(session);
    }

    public void add(Session session, String name, String displayName, boolean administrator) {
        service(users).add(session, name, displayName, administrator);
    }

    /** @param password overwritten */
    public void setPassword(Session session, String name, char[] password) {
        service(users).setPassword(session, name, password);
    }

    public void setEnabled(Session session, String name, boolean enabled) {
        service(users).setEnabled(session, name, enabled);
    }

    public void setAdministrator(Session session, String name, boolean administrator) {
        service(users).setAdministrator(session, name, administrator);
    }
}

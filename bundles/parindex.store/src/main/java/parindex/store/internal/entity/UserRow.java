package parindex.store.internal.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Optional;
import parindex.assessment.people.User;

/** Somebody who can sign in. Never deleted: the name is the actor of what they did. */
@Entity
@Table(name = "app_user")
@SequenceGenerator(name = "app_user_seq", sequenceName = "app_user_seq", allocationSize = 100)
public class UserRow {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "app_user_seq")
    @Column(name = "id")
    private Long id;

    @Version
    @Column(name = "version")
    private int version;

    @Column(name = "user_name", updatable = false)
    private String name;

    @Column(name = "display_name")
    private String displayName;

    @Column(name = "administrator")
    private boolean administrator;

    @Column(name = "enabled")
    private boolean enabled;

    @Column(name = "password_hash")
    private String password;

    @Column(name = "failures")
    private int failures;

    @Column(name = "blocked_until")
    private Long blockedUntil;

    protected UserRow() {
    }

    public UserRow(User user) {
        name = user.name();
        replaceWith(user);
    }

    /** Takes over everything but the name. */
    public final void replaceWith(User user) {
        displayName = user.displayName();
        administrator = user.administrator();
        enabled = user.enabled();
        password = user.password().orElse(null);
        failures = user.failures();
        blockedUntil = user.blockedUntil().map(LedgerText::nanos).orElse(null);
    }

    public User toUser() {
        return new User(name, displayName, administrator, enabled, Optional.ofNullable(password), failures,
                Optional.ofNullable(blockedUntil).map(LedgerText::instant));
    }
}

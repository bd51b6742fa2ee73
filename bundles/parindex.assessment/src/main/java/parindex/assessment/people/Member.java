package parindex.assessment.people;

import java.util.Optional;

/**
 * Somebody's role in one round.
 *
 * @param user  name of the user
 * @param role  the role; not {@link Role#ADMINISTRATOR}, which is not given per round
 * @param scope unit code of an assessor, id of the lead department of an appraiser; empty for others
 */
public record Member(String user, Role role, Optional<String> scope) {
}

package parindex.backup.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import parindex.backup.Backups.Damage;
import parindex.values.problem.Problem;

/** The damage that one operation meets: it ends with the first, or goes on and remembers all. */
final class DamageFound {

    private final Damage answer;
    private final List<Problem> found = new ArrayList<>();

    DamageFound(Damage answer) {
        this.answer = answer;
    }

    /** @throws parindex.values.problem.BadInputException if damage is refused */
    void add(Path file, String key, Object... arguments) {
        if (answer == Damage.REFUSE) {
            throw Texts.bad(file, key, arguments);
        }
        found.addAll(Texts.bad(file, key, arguments).problems());
    }

    List<Problem> all() {
        return List.copyOf(found);
    }
}

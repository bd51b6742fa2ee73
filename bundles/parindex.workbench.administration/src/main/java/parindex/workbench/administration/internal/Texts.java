package parindex.workbench.administration.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import parindex.assessment.Phase;
import parindex.assessment.Schedule;
import parindex.assessment.people.Role;
import parindex.criteria.Level;
import parindex.scoring.RankingGroups;
import parindex.values.text.LocalizedText;
import parindex.values.text.Message;
import parindex.workbench.ui.Words;

/**
 * The texts of this perspective in the language of the window.
 *
 * @param words the language
 */
public record Texts(Words words) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm:ss", Locale.ROOT);

    /** A sentence of this perspective's message file that is not tied to a language yet. */
    public static Message message(String key, Object... arguments) {
        return Message.of(Texts.class, key, arguments);
    }

    public String get(String key, Object... arguments) {
        return words.text(message(key, arguments));
    }

    public String get(Message message) {
        return words.text(message);
    }

    public String get(LocalizedText text) {
        return words.text(text);
    }

    public String phase(Phase phase) {
        return get(phase.label());
    }

    public String role(Role role) {
        return get("role." + role);
    }

    public String level(Level level) {
        return get("level." + level.id());
    }

    /** The name of a ranking group; empty for none. */
    public String group(String code) {
        return get(RankingGroups.name(code));
    }

    public String yesNo(boolean yes) {
        return get(yes ? "yes" : "no");
    }

    /** dd/MM/yyyy, empty for no day. */
    public static String day(Optional<LocalDate> day) {
        return day.map(DAY::format).orElse("");
    }

    /** Day and time in Vietnam. */
    public static String moment(Instant moment) {
        return MOMENT.format(moment.atZone(Schedule.VIETNAM));
    }
}

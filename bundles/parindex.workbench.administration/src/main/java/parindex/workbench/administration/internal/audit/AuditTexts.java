package parindex.workbench.administration.internal.audit;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import parindex.assessment.ImportKind;
import parindex.assessment.Phase;
import parindex.assessment.Stage;
import parindex.assessment.audit.AuditAction;
import parindex.assessment.audit.AuditEvent;
import parindex.assessment.cycle.SetChanges.Outcome;
import parindex.assessment.people.Role;
import parindex.criteria.Level;
import parindex.workbench.administration.internal.Texts;

/**
 * Audit records in the language of the window. A record itself is the same in every language, because it is chained; only what the
 * program has said in it is put into words here, never what a person has typed.
 *
 * @param texts the language
 */
record AuditTexts(Texts texts) {

    private static final List<Phrase> PHASES = List.of(Phrase.code(Phase.values(), (t, code) -> t.phase(Phase.valueOf(code))),
            Phrase.of("open", "^open$"), Phrase.of("submitted", "^submitted$"), Phrase.of("until", " until (\\S+)$"),
            Phrase.of("missing", ", missing at (\\d+) places$"), Phrase.of("key", "\\bkey (\\p{XDigit}+)"));
    private static final List<Phrase> LEAVES = List.of(Phrase.of("leaves", "^(\\d+) leaves of (\\d+) units$"),
            Phrase.of("entry", "\\bentry \\{([^}]*)\\}"), Phrase.of("notApplicable", "\\bn/a\\b"),
            Phrase.of("explained", "\\bexplained\\b"),
            Phrase.of("evidence", "\\bevidence (\\d+)\\b"), Phrase.of("derived", "\\bderived (\\S+)"),
            Phrase.of("reason", "\\breason (\\S+)"),
            Phrase.code(Stage.values(), (t, code) -> t.get(Stage.valueOf(code).label())));
    private static final List<Phrase> ROUND = List.of(Phrase.of("entries", "^(\\d+) units, (\\d+) entries, (\\d+) decisions$"),
            Phrase.of("units", "(?m)^(\\d+) units$"), PHASES.get(0),
            Phrase.code(Role.values(), (t, code) -> t.role(Role.valueOf(code))));
    private static final List<Phrase> SETS = List.of(
            Phrase.code(Outcome.values(), (t, code) -> t.get(Outcome.valueOf(code).label())),
            Phrase.of("added", "(?m)^added (.*)$"));
    private static final List<Phrase> KEYS = List.of(Phrase.of("key", "\\bkey (\\p{XDigit}+)"));
    private static final List<Phrase> UNITS = List.of(Phrase.code(Level.values(), (t, code) -> t.level(Level.valueOf(code))),
            new Phrase(Pattern.compile("/([^;]*); aliases "), (t, found) -> "/" + t.group(found.group(1)) + "; aliases "),
            Phrase.of("aliases", "; aliases \\[([^]]*)\\]"), Phrase.of("predecessors", "; predecessors \\[([^]]*)\\]$"),
            Phrase.of("valid", "; valid ([-\\d]*)\\.\\.([-\\d]*)"));
    private static final List<Phrase> USERS = List.of(Phrase.of("noAdministrator", "; no administrator;"),
            Phrase.of("administrator", "; administrator;"), Phrase.of("enabled", " enabled;"), Phrase.of("disabled", " disabled;"),
            Phrase.of("passwordSet", "\\bpassword set$"), Phrase.of("noPassword", "\\bno password$"));
    private static final List<Phrase> SIGN_IN = List.of(Phrase.of("unknownName", "^unknown name$"), Phrase.of("rehashed", "^rehashed$"),
            Phrase.of("failures", "^failures (\\d+)"), Phrase.of("blocked", ", blocked until (\\S+)$"));
    private static final List<Phrase> FILES = List.of(Phrase.of("files", "^(\\d+) files, (\\d+) bytes$"));
    private static final List<Phrase> EARLIER = List.of(Phrase.of("scores", "; (\\d+) totals, (\\d+) scores, (\\d+) findings;"),
            Phrase.of("printed", " PRINTED$"), Phrase.of("right", " RIGHT$"));
    private static final List<Phrase> IMPORTS = List.of(Phrase.of("changes", "; (\\d+) changes$"),
            Phrase.code(ImportKind.values(), (t, code) -> t.get(ImportKind.valueOf(code).label())));
    private static final List<Phrase> SETTINGS = List.of(Phrase.of("default", " \\(default\\)$"));

    /** What was done. A code of a later version of the program is shown as it is. */
    String action(AuditEvent event) {
        return AuditAction.ofCode(event.action()).map(action -> texts.get(action.label())).orElse(event.action());
    }

    /** What it was done to: mostly a name, a code or what a person has typed. */
    String subject(AuditEvent event) {
        return AuditAction.ofCode(event.action()).map(action -> switch (action) {
            case UNIT_SUBMITTED -> PHASES;
            case ENTRY_RECORDED, REPLY_RECORDED, VALUES_SUPPLIED, VALUES_WITHDRAWN, PACKAGE_TAKEN, DECISION_FIRST_APPRAISAL,
                    DECISION_SECOND_APPRAISAL,
                    DECISION_COUNCIL -> LEAVES;
            case EVIDENCE_PRUNED -> FILES;
            case IMPORT_APPLIED, IMPORT_UNDONE -> IMPORTS;
            default -> List.<Phrase>of();
        }).map(phrases -> said(phrases, event.subject())).orElse(event.subject());
    }

    String before(AuditEvent event) {
        return said(event, event.before());
    }

    String after(AuditEvent event) {
        return said(event, event.after());
    }

    private String said(AuditEvent event, String text) {
        return AuditAction.ofCode(event.action()).map(action -> said(phrases(action), text)).orElse(text);
    }

    private String said(List<Phrase> phrases, String text) {
        String said = text;
        for (Phrase phrase : phrases) {
            said = phrase.in(texts, said);
        }
        return said;
    }

    /** Without a default: for whatever is new it has to be said here. */
    private static List<Phrase> phrases(AuditAction action) {
        return switch (action) {
            case ENTRY_RECORDED, REPLY_RECORDED, VALUES_SUPPLIED, VALUES_WITHDRAWN, PACKAGE_TAKEN, DECISION_FIRST_APPRAISAL,
                    DECISION_SECOND_APPRAISAL,
                    DECISION_COUNCIL -> LEAVES;
            case UNIT_SUBMITTED, UNIT_REOPENED, UNIT_CLOSED, ROUND_MOVED, ROUND_PUBLISHED -> PHASES;
            case ROUND_CREATED, ROUND_IMPORTED, ROUND_SCHEDULE, ROUND_MEMBERS -> ROUND;
            case ROUND_SET_CHANGED, ROUND_SET_UNDONE -> SETS;
            case ROUND_SET_UP, PACKAGE_OPENED -> KEYS;
            case UNIT_ADDED, UNIT_CHANGED, UNIT_REMOVED -> UNITS;
            case IMPORT_APPLIED, IMPORT_UNDONE -> IMPORTS;
            case USER_ADDED, USER_PASSWORD, USER_ENABLED, USER_DISABLED, USER_ADMINISTRATOR, USER_NO_ADMINISTRATOR -> USERS;
            case SIGNIN_SUCCEEDED, SIGNIN_FAILED -> SIGN_IN;
            case SETTING_CHANGED -> SETTINGS;
            case EARLIER_IMPORTED -> EARLIER;
            case REMARK_SUPPLEMENT_REQUESTED, REMARK_OBJECTION, UNIT_TRUSTED, DOCUMENT_ADDED, DOCUMENT_CORRECTED, EVIDENCE_PRUNED,
                    MODULE_INSTALLED, MODULE_UPDATED, MODULE_ROLLED_BACK, MODULE_ENABLED, MODULE_DISABLED, MODULE_UNINSTALLED,
                    MODULE_FAILED, MODULE_CERTIFICATE_TRUSTED, MODULE_CERTIFICATE_DISTRUSTED -> List.of();
        };
    }

    /**
     * Something that the program says in records.
     *
     * @param pattern how it is said there
     * @param words   how it is said in the window
     */
    private record Phrase(Pattern pattern, BiFunction<Texts, MatchResult, String> words) {

        /** @param key of the sentence, whose arguments are the groups of the pattern */
        private static Phrase of(String key, String pattern) {
            return new Phrase(Pattern.compile(pattern), (texts, found) -> texts.get("audit.said." + key,
                    IntStream.rangeClosed(1, found.groupCount()).mapToObj(found::group).toArray()));
        }

        private static Phrase code(Enum<?>[] codes, BiFunction<Texts, String, String> words) {
            String any = Arrays.stream(codes).map(code -> Pattern.quote(code.name())).collect(Collectors.joining("|", "\\b(", ")\\b"));
            return new Phrase(Pattern.compile(any), (texts, found) -> words.apply(texts, found.group()));
        }

        private String in(Texts texts, String text) {
            Function<MatchResult, String> replaced = found -> java.util.regex.Matcher.quoteReplacement(words.apply(texts, found));
            return pattern.matcher(text).replaceAll(replaced);
        }
    }
}

package parindex.assessment.audit;

import java.util.Arrays;
import java.util.Optional;
import parindex.assessment.Remark;
import parindex.assessment.Stage;
import parindex.values.text.Message;

/**
 * Everything that is written to the audit log by any bundle. Codes are part of the chain and never change; one that is no longer
 * written stays here, because older records have it.
 */
public enum AuditAction {
    ENTRY_RECORDED("entry.recorded"),
    REPLY_RECORDED("reply.recorded"),
    VALUES_SUPPLIED("values.supplied"),
    DECISION_FIRST_APPRAISAL("decision.first_appraisal"),
    DECISION_SECOND_APPRAISAL("decision.second_appraisal"),
    DECISION_COUNCIL("decision.council"),
    REMARK_SUPPLEMENT_REQUESTED("remark.supplement_requested"),
    REMARK_OBJECTION("remark.objection"),
    UNIT_SUBMITTED("unit.submitted"),
    UNIT_REOPENED("unit.reopened"),
    UNIT_CLOSED("unit.closed"),
    ROUND_CREATED("round.created"),
    ROUND_IMPORTED("round.imported"),
    ROUND_SET_UP("round.set-up"),
    ROUND_SCHEDULE("round.schedule"),
    ROUND_MEMBERS("round.members"),
    ROUND_MOVED("round.moved"),
    ROUND_SET_CHANGED("round.set.changed"),
    ROUND_SET_UNDONE("round.set.undone"),
    ROUND_PUBLISHED("round.published"),
    PACKAGE_OPENED("package.opened"),
    PACKAGE_TAKEN("package.taken"),
    UNIT_TRUSTED("unit.trusted"),
    UNIT_ADDED("unit.added"),
    UNIT_CHANGED("unit.changed"),
    UNIT_REMOVED("unit.removed"),
    VALUES_WITHDRAWN("values.withdrawn"),
    IMPORT_APPLIED("import.applied"),
    IMPORT_UNDONE("import.undone"),
    EARLIER_IMPORTED("earlier.imported"),
    DOCUMENT_ADDED("document.added"),
    DOCUMENT_CORRECTED("document.corrected"),
    EVIDENCE_PRUNED("evidence.pruned"),
    SETTING_CHANGED("setting.changed"),
    USER_ADDED("user.added"),
    USER_PASSWORD("user.password"),
    USER_ENABLED("user.enabled"),
    USER_DISABLED("user.disabled"),
    USER_ADMINISTRATOR("user.administrator"),
    USER_NO_ADMINISTRATOR("user.noAdministrator"),
    SIGNIN_SUCCEEDED("signin.succeeded"),
    SIGNIN_FAILED("signin.failed"),
    MODULE_INSTALLED("module.installed"),
    MODULE_UPDATED("module.updated"),
    MODULE_ROLLED_BACK("module.rolledBack"),
    MODULE_ENABLED("module.enabled"),
    MODULE_DISABLED("module.disabled"),
    MODULE_UNINSTALLED("module.uninstalled"),
    MODULE_FAILED("module.failed"),
    MODULE_CERTIFICATE_TRUSTED("module.certificate.trusted"),
    MODULE_CERTIFICATE_DISTRUSTED("module.certificate.distrusted");

    private final String code;

    AuditAction(String code) {
        this.code = code;
    }

    /** What stands in an {@link AuditEvent}, such as {@code entry.recorded}. */
    public String code() {
        return code;
    }

    /** What people call it: the one source of these words for everything that shows an audit record. */
    public Message label() {
        return Message.of(AuditAction.class, "action." + code);
    }

    /** @return empty for a code that this version of the program does not know, as in a database of a later one */
    public static Optional<AuditAction> ofCode(String code) {
        return Arrays.stream(values()).filter(action -> action.code.equals(code)).findFirst();
    }

    /** @throws IllegalArgumentException for a stage in which units speak, not those who appraise */
    public static AuditAction decision(Stage stage) {
        return switch (stage) {
            case FIRST_APPRAISAL -> DECISION_FIRST_APPRAISAL;
            case SECOND_APPRAISAL -> DECISION_SECOND_APPRAISAL;
            case COUNCIL -> DECISION_COUNCIL;
            case SELF, REPLY -> throw new IllegalArgumentException("nobody appraises in " + stage);
        };
    }

    /** @throws IllegalArgumentException for a remark that is written along with something else */
    public static AuditAction remark(Remark.Kind kind) {
        return switch (kind) {
            case SUPPLEMENT_REQUESTED -> REMARK_SUPPLEMENT_REQUESTED;
            case OBJECTION -> REMARK_OBJECTION;
            default -> throw new IllegalArgumentException("not written alone: " + kind);
        };
    }
}

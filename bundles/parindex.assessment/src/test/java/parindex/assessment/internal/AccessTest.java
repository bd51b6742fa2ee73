package parindex.assessment.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static parindex.assessment.internal.Refusals.forbidden;
import static parindex.assessment.internal.Refusals.refused;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parindex.assessment.AssessmentStore;
import parindex.assessment.MemoryStore;
import parindex.assessment.Phase;
import parindex.assessment.RefusedActionException;
import parindex.assessment.RefusedActionException.Kind;
import parindex.assessment.Round;
import parindex.assessment.audit.AuditEvent;
import parindex.assessment.people.Member;
import parindex.assessment.people.Operation;
import parindex.assessment.people.Role;
import parindex.assessment.people.Session;
import parindex.assessment.people.User;
import parindex.values.text.Message;

/** The table of permissions applied to people with roles in a round. */
class AccessTest {

    private final MemoryStore store = new MemoryStore();

    @BeforeEach
    void round() {
        store.write(w -> {
            List.of("admin", "lan", "minh", "hoa", "tuan", "an").forEach(name -> w.putUser(user(name, name.equals("admin"), true)));
            List.of("r", "khac").forEach(id -> w.addRound(new Round(id, id, 2025, Phase.SELF_ASSESSMENT, false, List.of(), List.of())));
            w.setMembers("r", List.of(new Member("lan", Role.ASSESSOR, Optional.of("SYT")),
                    new Member("minh", Role.APPRAISER, Optional.of("SNV")),
                    new Member("hoa", Role.COUNCIL_MEMBER, Optional.empty()), new Member("tuan", Role.VIEWER, Optional.empty())));
            w.record(event());
        });
    }

    @Test
    void anAssessorWorksForTheirOwnUnitOnly() {
        require("lan", Operation.ENTER_SELF_SCORE, Phase.SELF_ASSESSMENT, "SYT", "SNV");
        RefusedActionException refused = forbidden("access.forbidden",
                () -> require("lan", Operation.ENTER_SELF_SCORE, Phase.SELF_ASSESSMENT, "SXD", "SNV"));
        assertEquals("lan không có quyền tự chấm điểm cho đơn vị này. Quyền này thuộc về: tổ tự đánh giá của đơn vị.",
                refused.reasons().get(0).in(Message.VIETNAMESE));
    }

    @Test
    void anAppraiserDecidesTheLeavesOfTheirOwnDepartmentOnly() {
        require("minh", Operation.APPRAISE_FIRST, Phase.FIRST_APPRAISAL, "SYT", "SNV");
        require("minh", Operation.APPRAISE_FIRST, Phase.FIRST_APPRAISAL, "SXD", "SNV");
        forbidden("access.forbidden", () -> require("minh", Operation.APPRAISE_FIRST, Phase.FIRST_APPRAISAL, "SYT", "STTTT"));
        // Reading is not bound to the department.
        require("minh", Operation.READ, Phase.FIRST_APPRAISAL, "SYT", "STTTT");
    }

    @Test
    void theWrongPhaseNamesTheRightOnes() {
        RefusedActionException refused = refused(Kind.CLOSED, List.of("access.phase"),
                () -> require("lan", Operation.SUBMIT, Phase.FIRST_APPRAISAL, "SYT", "SNV"));
        assertEquals("Không thể nộp hồ sơ của đơn vị này khi đang ở giai đoạn Thẩm định lần 1. Chỉ làm được ở: Tự đánh giá, Giải trình, "
                + "bổ sung.",
                refused.reasons().get(0).in(Message.VIETNAMESE));
    }

    @Test
    void aForeignUnitIsForbiddenInWhateverPhase() {
        for (Phase phase : Phase.values()) {
            forbidden("access.forbidden", () -> require("lan", Operation.SUBMIT, phase, "SXD", "SNV"));
        }
    }

    @Test
    void whoIsNoMemberOfTheRoundMayNothing() {
        for (Operation operation : Operation.values()) {
            for (Phase phase : Phase.values()) {
                assertFalse(Access.of(store, session("an"), Optional.of("r")).allows(operation, phase, m -> true), operation + " " + phase);
                assertFalse(Access.of(store, session("lan"), Optional.of("khac")).allows(operation, phase, m -> true),
                        operation + " " + phase);
            }
        }
    }

    @Test
    void theAdministratorScoresNothing() {
        for (Phase phase : Phase.values()) {
            for (Operation operation : List.of(Operation.ENTER_SELF_SCORE, Operation.SUBMIT, Operation.REPLY, Operation.OBJECT,
                    Operation.SUPPLY_VALUES, Operation.REQUEST_SUPPLEMENT, Operation.APPRAISE_FIRST, Operation.APPRAISE_SECOND,
                    Operation.DECIDE)) {
                forbidden("access.forbidden", () -> require("admin", operation, phase, "SYT", "SNV"));
            }
        }
        require("admin", Operation.MANAGE_ROUND, Phase.COUNCIL, "SYT", "SNV");
        require("admin", Operation.READ, Phase.SELF_ASSESSMENT, "SYT", "SNV");
    }

    @Test
    void whoIsDisabledOrUnknownMayNothingFromThatMoment() {
        require("lan", Operation.READ, Phase.SELF_ASSESSMENT, "SYT", "SNV");
        change(w -> w.putUser(user("lan", false, false)));
        forbidden("access.unknown", () -> require("lan", Operation.READ, Phase.SELF_ASSESSMENT, "SYT", "SNV"));
        forbidden("access.unknown", () -> require("ai", Operation.READ, Phase.SELF_ASSESSMENT, "SYT", "SNV"));
    }

    @Test
    void aRoleThatIsTakenAwayIsGoneAtOnce() {
        require("hoa", Operation.DECIDE, Phase.COUNCIL, "SYT", "SNV");
        change(w -> w.setMembers("r", List.of()));
        forbidden("access.forbidden", () -> require("hoa", Operation.DECIDE, Phase.COUNCIL, "SYT", "SNV"));
        change(w -> w.putUser(user("admin", false, true)));
        forbidden("access.forbidden", () -> Access.of(store, session("admin"), Optional.empty()).require(Operation.MANAGE_USERS));
    }

    @Test
    void twoRolesAddUp() {
        change(w -> w.setMembers("r", List.of(new Member("lan", Role.ASSESSOR, Optional.of("SYT")),
                new Member("lan", Role.ASSESSOR, Optional.of("SXD")), new Member("lan", Role.APPRAISER, Optional.of("SNV")))));
        require("lan", Operation.ENTER_SELF_SCORE, Phase.SELF_ASSESSMENT, "SYT", "SNV");
        require("lan", Operation.ENTER_SELF_SCORE, Phase.SELF_ASSESSMENT, "SXD", "SNV");
        forbidden("access.forbidden", () -> require("lan", Operation.ENTER_SELF_SCORE, Phase.SELF_ASSESSMENT, "SNV", "SNV"));
        require("lan", Operation.APPRAISE_FIRST, Phase.FIRST_APPRAISAL, "STP", "SNV");
        // What one role allows with its scope, the other does not borrow.
        forbidden("access.forbidden", () -> require("lan", Operation.APPRAISE_FIRST, Phase.FIRST_APPRAISAL, "SYT", "SYT"));
    }

    @Test
    void theSingleUserHoldsEveryRoleInItsPhasesAndOnlyWhileTheModeHolds() {
        Session single = new Session("admin", true);
        Access access = Access.of(store, single, Optional.of("r"));
        access.require(Operation.ENTER_SELF_SCORE, Phase.SELF_ASSESSMENT, Access.unit("SYT"));
        access.require(Operation.DECIDE, Phase.COUNCIL, Access.unit("SYT"));
        access.require(Operation.MAINTAIN);
        refused(Kind.CLOSED, List.of("access.phase"), () -> access.require(Operation.DECIDE, Phase.SELF_ASSESSMENT, Access.unit("SYT")));
        forbidden("access.singleUserOver", () -> Access.of(store, new Session("lan", true), Optional.of("r")));
        change(w -> w.putUser(new User("admin", "admin", true, true, Optional.of("$argon2id$"), 0, Optional.empty())));
        forbidden("access.singleUserOver", () -> Access.of(store, single, Optional.of("r")));
    }

    @Test
    void outsideOfRoundsThereAreOnlyAdministrators() {
        for (Operation operation : List.of(Operation.MANAGE_USERS, Operation.MANAGE_UNITS, Operation.READ_AUDIT, Operation.MAINTAIN)) {
            Access.of(store, session("admin"), Optional.empty()).require(operation);
            for (String other : List.of("lan", "minh", "hoa", "tuan", "an")) {
                forbidden("access.forbidden", () -> Access.of(store, session(other), Optional.empty()).require(operation));
            }
        }
        forbidden("access.forbidden", () -> Access.of(store, session("admin"), Optional.empty()).require(Operation.DECIDE));
    }

    @Test
    void everyOperationRoleAndPhaseHasAName() {
        for (Locale language : List.of(Message.VIETNAMESE, Locale.ENGLISH)) {
            for (Operation operation : Operation.values()) {
                assertFalse(Access.name(operation).in(language).isBlank());
            }
            for (Phase phase : Phase.values()) {
                assertFalse(phase.label().in(language).isBlank());
            }
            for (Role role : Role.values()) {
                assertFalse(Message.of(Access.class, "role." + role).in(language).isBlank());
            }
        }
        assertTrue(Access.list(List.of(Phase.COUNCIL.label(), Phase.PUBLISHED.label())).in(Locale.ENGLISH)
                .equals("Appraisal council, Published"));
    }

    private void require(String user, Operation operation, Phase phase, String unit, String department) {
        Access.of(store, session(user), Optional.of("r")).require(operation, phase, Access.unitAndDepartment(unit, department));
    }

    private void change(Consumer<AssessmentStore.Writer> work) {
        store.write(w -> {
            work.accept(w);
            w.record(event());
        });
    }

    private static Session session(String user) {
        return new Session(user, false);
    }

    private static User user(String name, boolean administrator, boolean enabled) {
        return new User(name, name, administrator, enabled, Optional.empty(), 0, Optional.empty());
    }

    private static AuditEvent event() {
        return new AuditEvent(Instant.EPOCH, "test", "test", Optional.empty(), Optional.empty(), "", "", "");
    }
}

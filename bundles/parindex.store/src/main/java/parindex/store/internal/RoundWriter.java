package parindex.store.internal;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import parindex.assessment.Phase;
import parindex.assessment.PinnedSet;
import parindex.assessment.Publication;
import parindex.assessment.Round;
import parindex.assessment.Schedule;
import parindex.assessment.UnitStep;
import parindex.assessment.people.Member;
import parindex.store.internal.entity.MemberRow;
import parindex.store.internal.entity.PublicationRow;
import parindex.store.internal.entity.RoundRow;
import parindex.store.internal.entity.RoundUnitRow;
import parindex.store.internal.entity.SpanRow;
import parindex.store.internal.entity.StepRow;

/** The part of a transaction that writes rounds without their ledgers. */
final class RoundWriter {

    private final EntityManager em;
    private final Rows rows;

    RoundWriter(EntityManager em, Rows rows) {
        this.em = em;
        this.rows = rows;
    }

    void addRound(Round round) {
        Limits.check(round);
        Rows.refuseDuplicates(round.unitCodes(), Function.identity(), "round-unit-twice");
        Rows.refuseDuplicates(round.sets(), s -> s.level().id(), "round-level-twice");
        if (!em.createQuery("select r.id from RoundRow r where r.code = :code").setParameter("code", round.id()).getResultList()
                .isEmpty()) {
            throw Rows.refusal("round-exists", round.id());
        }
        Map<String, Long> unitIds = rows.unitIds();
        RoundRow row = new RoundRow(round);
        em.persist(row);
        int ordinal = 0;
        for (String code : round.unitCodes()) {
            em.persist(new RoundUnitRow(row.id(), Rows.known(unitIds, code, "no-unit"), ordinal++));
        }
        rows.flush();
    }

    void setPhase(String roundId, Phase phase) {
        rows.lock(roundId).moveTo(phase);
        rows.flush();
    }

    void pinSet(String roundId, PinnedSet set) {
        Limits.check(roundId, set);
        rows.lock(roundId).pin(set);
        rows.flush();
    }

    void setSchedule(String roundId, Schedule schedule) {
        long round = emptied("SpanRow", roundId);
        schedule.spans().forEach((phase, span) -> em.persist(new SpanRow(round, phase, span)));
        rows.flush();
    }

    void setMembers(String roundId, List<Member> members) {
        Rows.refuseDuplicates(members, m -> m.user() + " " + m.role() + m.scope().map(s -> " " + s).orElse(""), "member-twice");
        members.forEach(Limits::check);
        long round = emptied("MemberRow", roundId);
        Map<String, Long> userIds = rows.userIds();
        rows.persistAll(members, m -> new MemberRow(round, Rows.known(userIds, m.user(), "no-user"), m));
    }

    /** Deletes the rows of a round and returns its id. */
    private long emptied(String entity, String roundId) {
        long round = rows.lock(roundId).id();
        em.createQuery("delete from " + entity + " x where x.roundId = :round").setParameter("round", round).executeUpdate();
        return round;
    }

    void addStep(UnitStep step) {
        Limits.check(step);
        RoundRow round = rows.lock(step.roundId());
        em.persist(new StepRow(round.id(), Rows.inRound(rows.unitIds(round), step.unitCode(), step.roundId()), step));
        rows.flush();
    }

    void addPublication(Publication publication) {
        Limits.check(publication);
        em.persist(new PublicationRow(rows.lock(publication.roundId()).id(), publication));
        rows.flush();
    }
}

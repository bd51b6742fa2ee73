package parindex.store.internal.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import parindex.assessment.Phase;
import parindex.assessment.UnitStep;

/** A step of a unit within a round. Only ever added; the ids are the order of writing. */
@Entity
@Table(name = "unit_step")
@SequenceGenerator(name = "unit_step_seq", sequenceName = "unit_step_seq", allocationSize = 1)
public class StepRow {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "unit_step_seq")
    @Column(name = "id")
    private Long id;

    @Column(name = "round_id", updatable = false)
    private long roundId;

    @Column(name = "unit_id", updatable = false)
    private long unitId;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", updatable = false)
    private UnitStep.Kind kind;

    @Enumerated(EnumType.STRING)
    @Column(name = "phase", updatable = false)
    private Phase phase;

    @Column(name = "last_day", updatable = false)
    private String lastDay;

    @Column(name = "reason", updatable = false)
    private String reason;

    @Column(name = "actor", updatable = false)
    private String actor;

    @Column(name = "recorded_at", updatable = false)
    private long recordedAt;

    protected StepRow() {
    }

    public StepRow(long roundId, long unitId, UnitStep step) {
        this.roundId = roundId;
        this.unitId = unitId;
        kind = step.kind();
        phase = step.phase();
        lastDay = step.lastDay().map(LocalDate::toString).orElse(null);
        reason = step.reason();
        actor = step.actor();
        recordedAt = LedgerText.nanos(step.at());
    }

    /** @param unitCode the code of the unit, which is in another table */
    public UnitStep toStep(String roundCode, String unitCode) {
        return new UnitStep(roundCode, unitCode, kind, phase, Optional.ofNullable(lastDay).map(LocalDate::parse), reason, actor,
                LedgerText.instant(recordedAt));
    }
}

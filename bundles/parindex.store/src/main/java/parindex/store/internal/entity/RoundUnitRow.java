package parindex.store.internal.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** A unit takes part in a round. Never changes. */
@Entity
@Table(name = "round_unit")
@IdClass(RoundUnitRow.Key.class)
public class RoundUnitRow {

    /** The primary key; JPA wants a class with a constructor without arguments, so it cannot be a record. */
    public static final class Key {

        private long roundId;
        private long unitId;

        public Key() {
        }

        @Override
        public boolean equals(Object object) {
            return object instanceof Key other && roundId == other.roundId && unitId == other.unitId;
        }

        @Override
        public int hashCode() {
            return Long.hashCode(roundId) * 31 + Long.hashCode(unitId);
        }
    }

    @Id
    @Column(name = "round_id", updatable = false)
    private long roundId;

    @Id
    @Column(name = "unit_id", updatable = false)
    private long unitId;

    @Column(name = "ordinal", updatable = false)
    private int ordinal;

    protected RoundUnitRow() {
    }

    public RoundUnitRow(long roundId, long unitId, int ordinal) {
        this.roundId = roundId;
        this.unitId = unitId;
        this.ordinal = ordinal;
    }
}

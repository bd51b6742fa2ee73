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
import parindex.assessment.Phase;
import parindex.assessment.Schedule;

/** The days of one phase of a round. All of a round are replaced together. */
@Entity
@Table(name = "round_span")
@SequenceGenerator(name = "round_span_seq", sequenceName = "round_span_seq", allocationSize = 10)
public class SpanRow {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "round_span_seq")
    @Column(name = "id")
    private Long id;

    @Column(name = "round_id", updatable = false)
    private long roundId;

    @Enumerated(EnumType.STRING)
    @Column(name = "phase", updatable = false)
    private Phase phase;

    @Column(name = "first_day", updatable = false)
    private String firstDay;

    @Column(name = "last_day", updatable = false)
    private String lastDay;

    protected SpanRow() {
    }

    public SpanRow(long roundId, Phase phase, Schedule.Span span) {
        this.roundId = roundId;
        this.phase = phase;
        firstDay = span.from().toString();
        lastDay = span.to().toString();
    }

    public Phase phase() {
        return phase;
    }

    public Schedule.Span toSpan() {
        return new Schedule.Span(LocalDate.parse(firstDay), LocalDate.parse(lastDay));
    }
}

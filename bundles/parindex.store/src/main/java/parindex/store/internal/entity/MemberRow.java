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
import parindex.assessment.people.Member;
import parindex.assessment.people.Role;

/** The role of a user in a round. All of a round are replaced together. */
@Entity
@Table(name = "round_member")
@SequenceGenerator(name = "round_member_seq", sequenceName = "round_member_seq", allocationSize = 100)
public class MemberRow {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "round_member_seq")
    @Column(name = "id")
    private Long id;

    @Column(name = "round_id", updatable = false)
    private long roundId;

    @Column(name = "user_id", updatable = false)
    private long userId;

    @Enumerated(EnumType.STRING)
    @Column(name = "member_role", updatable = false)
    private Role role;

    @Column(name = "member_scope", updatable = false)
    private String scope;

    protected MemberRow() {
    }

    public MemberRow(long roundId, long userId, Member member) {
        this.roundId = roundId;
        this.userId = userId;
        role = member.role();
        scope = member.scope().orElse(null);
    }
}

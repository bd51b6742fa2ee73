package parindex.exchange.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import parindex.assessment.Decision;
import parindex.assessment.Phase;
import parindex.assessment.Remark;
import parindex.assessment.cycle.SelfAssessment;
import parindex.assessment.cycle.SelfAssessment.Taken;
import parindex.exchange.DryRun;
import parindex.exchange.DryRun.Status;
import parindex.exchange.UnitPackages.Resolution;

/**
 * What of a package is to be recorded, against the versions of the dry run.
 *
 * @param dryRun      what the person has seen
 * @param inPackage   the history in the package
 * @param here        the history here
 * @param objections  objections of the package that are not here
 * @param resolutions who wins where both say something
 */
record Taking(DryRun dryRun, History inPackage, History here, List<Remark> objections, Map<String, Resolution> resolutions) {

    /** @param phase the phase in which the unit works; answers count in the right of reply only */
    SelfAssessment.Takeover takeover(Phase phase) {
        List<Taken<SelfAssessment.Dispute>> disputes = phase == Phase.RIGHT_OF_REPLY ? disputes() : List.of();
        return new SelfAssessment.Takeover(dryRun.unitCode(), phase, statements(), disputes, objections.stream()
                .map(r -> new Taken<>(new SelfAssessment.Objection(r.unitCode(), r.leafId(), r.text()), r.actor(), r.at())).toList());
    }

    private List<Taken<SelfAssessment.Statement>> statements() {
        return taken().stream().filter(l -> !statement(here, l).equals(statement(inPackage, l))).map(leaf -> {
            Position position = inPackage.latest(leaf.leafId()).orElseThrow();
            return new Taken<>(new SelfAssessment.Statement(dryRun.unitCode(), leaf.leafId(), leaf.seen(), position.inputs(),
                    position.score(),
                    position.claimsNotApplicable(), position.explanation(), position.evidence()), position.actor(), position.at());
        }).toList();
    }

    private List<Taken<SelfAssessment.Dispute>> disputes() {
        return taken().stream().filter(l -> reply(inPackage, l).isPresent() && !reply(inPackage, l).equals(reply(here, l))).map(leaf -> {
            Decision reply = inPackage.latest(leaf.leafId()).flatMap(Position::reply).orElseThrow();
            return new Taken<>(new SelfAssessment.Dispute(dryRun.unitCode(), leaf.leafId(), leaf.seen(), reply.decided(),
                    reply.reasonText().orElse("")), reply.actor(), reply.at());
        }).toList();
    }

    private List<DryRun.Leaf> taken() {
        return dryRun.leaves().stream().filter(l -> l.status() == Status.NEW || l.status() == Status.CHANGED
                || l.status() == Status.CONFLICT && resolutions.get(l.leafId()) == Resolution.TAKE_PACKAGE).toList();
    }

    private static Optional<Position.Statement> statement(History history, DryRun.Leaf leaf) {
        return history.latest(leaf.leafId()).map(p -> p.content().statement());
    }

    private static Optional<Position.Answer> reply(History history, DryRun.Leaf leaf) {
        return history.latest(leaf.leafId()).flatMap(p -> p.content().answer());
    }
}

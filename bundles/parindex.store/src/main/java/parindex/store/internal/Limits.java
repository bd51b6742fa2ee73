package parindex.store.internal;

import java.util.Optional;
import parindex.assessment.Decision;
import parindex.assessment.EarlierResult;
import parindex.assessment.Entry;
import parindex.assessment.Round;
import parindex.assessment.StoreException;
import parindex.assessment.Unit;
import parindex.values.number.Rational;
import parindex.values.text.Message;

/**
 * The lengths of the columns that take text from outside, so that a text that does not fit is refused with its owner and
 * field named. The database would refuse it too, but for a whole batch and without saying whose it is.
 */
final class Limits {

    static final int CODE = 64;
    static final int NAME = 1000;
    static final int ID = 200;
    static final int SOURCE = 4000;
    static final int PROSE = 100_000;
    // A rational has no finite size; sums over a set of criteria stay far below this.
    static final int NUMBER = 1000;

    private Limits() {
    }

    static void check(Unit unit) {
        String owner = unit.code();
        check(owner, "code", CODE, unit.code());
        check(owner, "name", NAME, unit.name());
        check(owner, "group", CODE, unit.group());
        unit.aliases().forEach(alias -> check(owner, "aliases", NAME, alias));
        unit.predecessors().forEach(code -> check(owner, "predecessors", CODE, code));
    }

    static void check(Round round) {
        check(round.id(), "id", CODE, round.id());
        check(round.id(), "name", NAME, round.name());
        round.sets().forEach(set -> {
            check(round.id(), "set", ID, set.set().name());
            check(round.id(), "set", CODE, set.set().version());
        });
    }

    static void check(Entry entry) {
        String owner = entry.unitCode() + " " + entry.leafId();
        check(owner, "leafId", ID, entry.leafId());
        check(owner, "actor", ID, entry.actor());
        check(owner, "explanation", PROSE, entry.explanation());
        check(owner, "inputs", PROSE, entry.inputs().toText());
    }

    static void check(Decision decision) {
        String owner = decision.unitCode() + " " + decision.leafId();
        check(owner, "leafId", ID, decision.leafId());
        check(owner, "actor", ID, decision.actor());
        check(owner, "reasonId", ID, decision.reasonId());
        check(owner, "reasonText", PROSE, decision.reasonText());
        check(owner, "derived", NUMBER, decision.derived().map(Rational::toString));
        check(owner, "decided", NUMBER, decision.decided().map(Rational::toString));
    }

    static void check(EarlierResult result) {
        check(result.unitCode(), "source", SOURCE, result.source());
        check(result.unitCode(), "total", NUMBER, result.total().toString());
    }

    private static void check(String owner, String field, int most, Optional<String> text) {
        text.ifPresent(t -> check(owner, field, most, t));
    }

    static void check(String owner, String field, int most, String text) {
        if (text.length() > most) {
            throw new StoreException(Message.of(Limits.class, "too-long", shortened(owner), field, text.length(), most), null);
        }
    }

    private static String shortened(String owner) {
        return owner.length() > CODE ? owner.substring(0, CODE) + "…" : owner;
    }
}

package parindex.assessment;

import java.util.Optional;
import java.util.Set;

/**
 * Which part of a ledger to read: what one screen shows, or what one change concerns.
 *
 * @param roundId   the round
 * @param unitCodes only these units, at most a thousand, or all
 * @param leafId    only this leaf, or all
 */
public record LedgerScope(String roundId, Optional<Set<String>> unitCodes, Optional<String> leafId) {

    public LedgerScope {
        unitCodes = unitCodes.map(Set::copyOf);
    }

    public static LedgerScope of(String roundId) {
        return new LedgerScope(roundId, Optional.empty(), Optional.empty());
    }

    public static LedgerScope ofUnit(String roundId, String unitCode) {
        return ofUnits(roundId, Set.of(unitCode));
    }

    public static LedgerScope ofUnits(String roundId, Set<String> unitCodes) {
        return new LedgerScope(roundId, Optional.of(unitCodes), Optional.empty());
    }

    public static LedgerScope ofLeaf(String roundId, String leafId) {
        return new LedgerScope(roundId, Optional.empty(), Optional.of(leafId));
    }
}

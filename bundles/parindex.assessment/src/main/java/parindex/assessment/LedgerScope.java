package parindex.assessment;

import java.util.Optional;

/**
 * Which part of a ledger to read: what one screen shows.
 *
 * @param roundId  the round
 * @param unitCode only this unit, or all
 * @param leafId   only this leaf, or all
 */
public record LedgerScope(String roundId, Optional<String> unitCode, Optional<String> leafId) {

    public static LedgerScope of(String roundId) {
        return new LedgerScope(roundId, Optional.empty(), Optional.empty());
    }

    public static LedgerScope ofUnit(String roundId, String unitCode) {
        return new LedgerScope(roundId, Optional.of(unitCode), Optional.empty());
    }

    public static LedgerScope ofLeaf(String roundId, String leafId) {
        return new LedgerScope(roundId, Optional.empty(), Optional.of(leafId));
    }
}

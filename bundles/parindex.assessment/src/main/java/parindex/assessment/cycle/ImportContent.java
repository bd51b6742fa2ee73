package parindex.assessment.cycle;

import java.util.List;
import java.util.Optional;
import parindex.assessment.ImportKind;
import parindex.assessment.Supply;
import parindex.assessment.Unit;
import parindex.assessment.people.Member;

/** What a file states. */
public sealed interface ImportContent {

    ImportKind kind();

    /** The round that it is for, unless it is for the register. */
    Optional<String> roundId();

    /** Units with distinct codes; see {@link UnitChanges} for what is left as it is. */
    record Units(List<Unit> stated) implements ImportContent {
        public Units {
            stated = List.copyOf(stated);
        }

        @Override
        public ImportKind kind() {
            return ImportKind.UNITS;
        }

        @Override
        public Optional<String> roundId() {
            return Optional.empty();
        }
    }

    /** All members of a round: who is not stated loses the role. */
    record Members(String round, List<Member> stated) implements ImportContent {
        public Members {
            stated = List.copyOf(stated);
        }

        @Override
        public ImportKind kind() {
            return ImportKind.MEMBERS;
        }

        @Override
        public Optional<String> roundId() {
            return Optional.of(round);
        }
    }

    /** Values of a lead department, and where they come from. Each names the version of its leaf that was seen. */
    record Values(String round, Supply supply, List<CentralValues.Value> stated) implements ImportContent {
        public Values {
            stated = List.copyOf(stated);
        }

        @Override
        public ImportKind kind() {
            return ImportKind.VALUES;
        }

        @Override
        public Optional<String> roundId() {
            return Optional.of(round);
        }
    }
}

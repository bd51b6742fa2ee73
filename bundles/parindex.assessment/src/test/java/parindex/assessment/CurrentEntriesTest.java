package parindex.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import parindex.scoring.Inputs;

class CurrentEntriesTest {

    private static final Instant NOON = Instant.parse("2020-12-10T05:00:00Z");

    private final CurrentEntries entries = new CurrentEntries(List.of(entry("claim", NOON), entry("put right", NOON.plusSeconds(60))));

    @Test
    void theEntryWrittenLastStands() {
        assertEquals(Optional.of("put right"), entries.latest("SNV", "LV1.1").flatMap(Entry::explanation));
        assertEquals(Optional.empty(), entries.latest("SNV", "LV1.2"));
    }

    @Test
    void atAMomentTheLastOneNotMadeAfterItStood() {
        assertEquals(Optional.empty(), entries.at("SNV", "LV1.1", NOON.minusSeconds(1)));
        assertEquals(Optional.of("claim"), entries.at("SNV", "LV1.1", NOON).flatMap(Entry::explanation));
        assertEquals(Optional.of("claim"), entries.at("SNV", "LV1.1", NOON.plusSeconds(59)).flatMap(Entry::explanation));
        assertEquals(Optional.of("put right"), entries.at("SNV", "LV1.1", NOON.plusSeconds(60)).flatMap(Entry::explanation));
    }

    private static Entry entry(String explanation, Instant at) {
        return new Entry("r", "SNV", "LV1.1", Inputs.NONE, false, Optional.of(explanation), List.of(), "test", at);
    }
}

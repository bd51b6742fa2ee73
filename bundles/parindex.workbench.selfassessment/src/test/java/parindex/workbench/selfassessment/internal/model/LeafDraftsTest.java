package parindex.workbench.selfassessment.internal.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LeafDraftsTest {

    private static final LeafDraft DRAFT = new LeafDraft(7, new TreeMap<>(Map.of("late.num", "1.2 #=x")), " 1,5\t", true,
            "Dòng một\nDòng hai: \\u0041 = #",
            new NoteDraft("1/KH", "hôm qua", "", "mục II", Optional.empty()),
            List.of(new NoteDraft("", "", "Trích yếu", "", Optional.of("d-1")), NoteDraft.NONE));

    @Test
    void everythingComesBackAsItWasTyped() {
        Map<String, LeafDraft> drafts = Map.of("C1.1/seen", DRAFT, "C2", LeafDraft.EMPTY.withScore("2"));
        assertEquals(drafts, LeafDrafts.read(LeafDrafts.values(drafts)));
        assertEquals(Map.of(), LeafDrafts.read(Map.of()));
    }

    @Test
    void whatIsMissingOrNoNumberIsRefused() {
        for (Map.Entry<String, String> broken : Map.of("files", "x", "seen", "", "score", "-").entrySet()) {
            Map<String, String> values = new TreeMap<>(LeafDrafts.values(Map.of("C2", DRAFT)));
            if (broken.getValue().equals("-")) {
                values.remove("leaf.C2/" + broken.getKey());
            } else {
                values.put("leaf.C2/" + broken.getKey(), broken.getValue());
            }
            assertThrows(IllegalArgumentException.class, () -> LeafDrafts.read(values), broken.getKey());
        }
    }
}

package parindex.workbench.internal.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import parindex.workbench.search.SearchItem;

class FindsTest {

    private final Finds finds = finds("Sở Nội vụ|SNV", "Sở Ngoại vụ|SNgV", "Huyện Đắk R'lấp|DRL", "Văn phòng Sở Nội vụ|",
            "Bảo hiểm xã hội tỉnh|BHXH");

    @Test
    void marksAndCaseDoNotCount() {
        assertEquals("Sở Nội vụ", find("so noi vu").get(0));
        assertEquals("Sở Nội vụ", find("SỞ NỘI VỤ").get(0));
        assertEquals(List.of("Huyện Đắk R'lấp"), find("dak rlap"));
        assertEquals(List.of("Huyện Đắk R'lấp"), find("Đắk R’lấp"));
        assertEquals(List.of("Bảo hiểm xã hội tỉnh"), find("bao hiem"));
    }

    @Test
    void wordsMayBeBegunAndInAnyOrder() {
        assertEquals(List.of("Sở Ngoại vụ"), find("vu ngo"));
        assertEquals(List.of("Huyện Đắk R'lấp"), find("h d r"));
        assertEquals(List.of(), find("so noi vu xyz"));
    }

    @Test
    void whatBeginsWithTheQueryComesFirstAndDetailsAreFoundToo() {
        assertEquals(List.of("Sở Nội vụ", "Văn phòng Sở Nội vụ"), find("sở nội"));
        assertEquals(List.of("Sở Nội vụ"), find("snv"));
    }

    @Test
    void anEmptyQueryShowsEverythingUpToTheLimit() {
        assertEquals(5, finds.find("  ", 50).size());
        assertEquals(2, finds.find("", 2).size());
        assertEquals(1, finds.find("so", 1).size());
    }

    private List<String> find(String query) {
        return finds.find(query, 50).stream().map(SearchItem::text).toList();
    }

    private static Finds finds(String... textsAndDetails) {
        return new Finds(Arrays.stream(textsAndDetails).map(both -> both.split("\\|", -1))
                .map(both -> new SearchItem(both[0], "", both[0], both[1], context -> { })).toList());
    }
}

package parindex.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parindex.values.text.Message;

class RankingGroupsTest {

    @ParameterizedTest
    @CsvSource({"dept,Cơ quan chuyên môn của tỉnh,Provincial departments",
        "central,Cơ quan Trung ương đóng tại tỉnh,Central bodies in the province",
        "huyen,Huyện,Rural districts", "thanh_pho,Thành phố,Cities", "Nhóm A,Nhóm A,Nhóm A", "'','',''"})
    void aKnownGroupHasANameAndAnotherIsItsOwn(String group, String vietnamese, String english) {
        assertEquals(vietnamese, RankingGroups.name(group).in(Message.VIETNAMESE));
        assertEquals(english, RankingGroups.name(group).in(Locale.ENGLISH));
        assertEquals(group, RankingGroups.ofName(" " + vietnamese + " "));
        assertEquals(group, RankingGroups.ofName(english));
        assertEquals(group, RankingGroups.ofName(group));
    }
}

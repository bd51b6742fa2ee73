package parindex.workbench.administration.internal.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class AuditPagesTest {

    @Test
    void aShortLogIsOnePage() {
        AuditPages pages = AuditPages.NEWEST.of(200);
        assertFalse(pages.hasOlder());
        assertFalse(pages.hasNewer());
        assertEquals(pages, pages.older());
    }

    @Test
    void goesBackAndForth() {
        AuditPages newest = AuditPages.NEWEST.of(450);
        AuditPages second = newest.older();
        assertEquals(250, second.last());
        AuditPages third = second.older();
        assertEquals(50, third.last());
        assertFalse(third.hasOlder());
        assertTrue(third.hasNewer());
        assertEquals(250, third.newer().last());
        assertEquals(0, second.newer().last());
    }

    @Test
    void theNewestPageStaysTheNewestWhenTheLogGrows() {
        assertEquals(0, AuditPages.NEWEST.of(450).of(500).last());
        assertEquals(250, AuditPages.NEWEST.of(450).older().of(500).last());
    }

    @Test
    void aRecordIsShownWithThoseBehindIt() {
        assertEquals(400, AuditPages.around(300).of(1000).last());
        assertEquals(0, AuditPages.around(300).of(350).last());
    }
}

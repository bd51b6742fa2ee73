package parindex.workbench.internal.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import parindex.values.text.Message;

class DisplayTroubleTest {

    @Test
    void withoutADisplayNothingIsTried() {
        assertEquals("display.missing", DisplayTrouble.missing("gtk", Map.of()).map(Message::key).orElse(""));
        assertEquals("display.missing", DisplayTrouble.missing("gtk", Map.of("DISPLAY", "")).map(Message::key).orElse(""));
        assertEquals(Optional.empty(), DisplayTrouble.missing("gtk", Map.of("WAYLAND_DISPLAY", "wayland-0")));
        assertEquals(Optional.empty(), DisplayTrouble.missing("win32", Map.of()));
    }

    @Test
    void aDisplayThatRefusesIsNamed() {
        Message message = DisplayTrouble.of(new Error("No more handles [gtk_init_check() failed]"), Map.of("DISPLAY", ":9"));
        assertEquals(List.of(":9"), message.arguments());
        assertTrue(message.in(Locale.ENGLISH).contains(":9"));
    }

    @Test
    void aMissingLibraryIsNamed() {
        String linker = "Could not load SWT library. Reasons: \n\tno swt-gtk in java.library.path\n\t"
                + "/d/libswt-pi3-gtk.so: libgtk-3.so.0: cannot open shared object file: No such file or directory\n";
        Message message = DisplayTrouble.of(new UnsatisfiedLinkError(linker), Map.of());
        assertEquals("display.library", message.key());
        assertEquals(List.of("libgtk-3.so.0"), message.arguments());
    }

    @Test
    void anythingElseIsQuotedInOneLine() {
        assertEquals(List.of("strange"), DisplayTrouble.of(new Error("strange\nmore"), Map.of()).arguments());
    }
}

package parindex.platform.equinox.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.Proxy;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;

class BundleTextsTest {

    @TempDir
    private Path directory;
    private final BundleTexts texts = new BundleTexts(new Environment(key -> null));

    @BeforeEach
    void writeTexts() throws Exception {
        Files.createDirectories(directory.resolve("l10n"));
        Files.writeString(directory.resolve("l10n/texts.properties"), "a=Chỉ số\nb=Xếp hạng\n");
        Files.writeString(directory.resolve("l10n/texts_en.properties"), "a=Index\n");
    }

    @Test
    void theSpecialLanguageComesBeforeTheGeneral() {
        ResourceBundle english = texts.getLocalization(bundle("l10n/texts"), "en_GB");
        assertEquals("Index", english.getString("a"));
        assertEquals("Xếp hạng", english.getString("b"));
        assertThrows(MissingResourceException.class, () -> english.getString("c"));
    }

    @Test
    void theBaseIsVietnameseAndUtf8() {
        assertEquals("Chỉ số", texts.getLocalization(bundle("l10n/texts"), "vi_VN").getString("a"));
        assertEquals("Chỉ số", texts.getLocalization(bundle("l10n/texts"), null).getString("a"));
    }

    @Test
    void aBundleWithoutTextsHasNone() {
        assertNull(texts.getLocalization(bundle("other/texts"), "vi"));
    }

    private Bundle bundle(String localization) {
        return (Bundle) Proxy.newProxyInstance(Bundle.class.getClassLoader(), new Class<?>[] {Bundle.class}, (proxy, method, arguments) ->
                switch (method.getName()) {
                    case "getHeaders" -> new Hashtable<>(Map.of("Bundle-Localization", localization));
                    case "findEntries" -> {
                        Path file = directory.resolve((String) arguments[0]).resolve((String) arguments[1]);
                        yield Files.exists(file) ? Collections.enumeration(List.<URL>of(file.toUri().toURL())) : null;
                    }
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}

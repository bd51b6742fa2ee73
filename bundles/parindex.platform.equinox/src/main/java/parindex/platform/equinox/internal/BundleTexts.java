package parindex.platform.equinox.internal;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.ResourceBundle;
import org.eclipse.osgi.service.localization.BundleLocalization;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;

/**
 * The texts behind {@code %key} in {@code plugin.xml} and in the application model: the properties files of a bundle's
 * {@code Bundle-Localization}, with those of its fragments, the more special language over the more general. Read as UTF-8, as all message
 * files of this product are; the platform's own are ASCII.
 */
final class BundleTexts implements BundleLocalization {

    private final Environment environment;

    BundleTexts(Environment environment) {
        this.environment = environment;
    }

    /** @return null if the bundle has no texts at all */
    @Override
    public ResourceBundle getLocalization(Bundle bundle, String locale) {
        String base = bundle.getHeaders("").get(Constants.BUNDLE_LOCALIZATION);
        base = base == null ? Constants.BUNDLE_LOCALIZATION_DEFAULT_BASENAME : base;
        Map<String, String> texts = new HashMap<>();
        boolean found = addFrom(bundle, base, texts);
        StringBuilder name = new StringBuilder(base);
        for (String part : (locale == null ? environment.getNL() : locale).split("[_-]")) {
            name.append('_').append(part);
            found |= addFrom(bundle, name.toString(), texts);
        }
        return found ? new Texts(texts) : null;
    }

    private static boolean addFrom(Bundle bundle, String name, Map<String, String> texts) {
        int slash = name.lastIndexOf('/');
        Enumeration<URL> files = bundle.findEntries(slash < 0 ? "/" : name.substring(0, slash), name.substring(slash + 1) + ".properties", false);
        if (files == null) {
            return false;
        }
        for (URL file : Collections.list(files)) {
            Properties properties = new Properties();
            try (Reader reader = new InputStreamReader(file.openStream(), StandardCharsets.UTF_8)) {
                properties.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        }
        return true;
    }

    private static final class Texts extends ResourceBundle {
        private final Map<String, String> texts;

        private Texts(Map<String, String> texts) {
            this.texts = texts;
        }

        @Override
        protected Object handleGetObject(String key) {
            return texts.get(key);
        }

        @Override
        public Enumeration<String> getKeys() {
            return Collections.enumeration(texts.keySet());
        }
    }
}

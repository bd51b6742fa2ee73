package parindex.sample.daknong.y2020.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import parindex.criteria.Level;
import parindex.criteria.io.CriteriaDocument;
import parindex.criteria.io.CriteriaReader;

/** The installed criteria documents, as the framework would offer them. */
final class Sets {

    private static final List<CriteriaDocument> INSTALLED = read();

    private Sets() {
    }

    static List<CriteriaDocument> installed() {
        return INSTALLED;
    }

    private static List<CriteriaDocument> read() {
        try {
            List<CriteriaDocument> documents = new ArrayList<>();
            CriteriaReader reader = new CriteriaReader();
            for (URL url : Collections.list(Sets.class.getClassLoader().getResources(CriteriaReader.ENTRY))) {
                try (InputStream in = url.openStream()) {
                    documents.add(reader.read(url.getPath(), in.readAllBytes()).orThrow());
                }
            }
            return documents;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static CriteriaDocument of(Level level) {
        return installed().stream().filter(d -> d.set().level() == level).findFirst().orElseThrow();
    }
}

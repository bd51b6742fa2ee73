package parindex.exchange.internal;

import parindex.archive.ArchiveKind;
import parindex.archive.Limits;

/** The kinds of archives of this bundle, and the names and formats of their parts. */
final class ExchangeKinds {

    static final ArchiveKind PUBLICATION = new ArchiveKind("parindex.publication", 1);
    static final ArchiveKind UNIT_PACKAGE = new ArchiveKind("parindex.unit-package", 1);
    /** Evidence is packed already; JSON of a whole round packs about 50 to 1. */
    static final Limits LIMITS = new Limits(100_000, 8L << 30, 256L << 30, 500);

    static final String ROUND = "round.json";
    static final String UNITS = "units.json";
    static final String RESULTS = "results.json";
    static final String DECISIONS = "decisions.json";
    static final String AUDIT = "audit.json";
    static final String LINES = "lines.json";
    static final String DOCUMENTS = "documents.json";
    static final String FILES = "files/";

    private ExchangeKinds() {
    }

    static String set(String levelId) {
        return "sets/" + levelId + ".xml";
    }

    /** The format of a part, such as {@code parindex.results/1}. */
    static String format(String part) {
        return "parindex." + part.substring(0, part.indexOf('.')) + "/1";
    }
}

package parindex.archive.internal;

/** Why an archive, a key file or a folder is refused: the message key of what is wrong and that of what to do. */
public enum Fault {
    NO_FILE("no-file", "remedy.path"),
    DIRECTORY("directory", "remedy.path"),
    UNREADABLE("unreadable", "remedy.permission"),
    EMPTY("empty", "remedy.again"),
    NOT_AN_ARCHIVE("not-an-archive", "remedy.path"),
    TRUNCATED("truncated", "remedy.again"),
    DAMAGED("damaged", "remedy.again"),
    OTHER_KIND("other-kind", "remedy.path"),
    NEWER("newer", "remedy.newer"),
    NO_SIGNATURE("no-signature", "remedy.distrust"),
    SIGNATURE_UNREADABLE("signature-unreadable", "remedy.distrust"),
    SIGNATURE_WRONG("signature-wrong", "remedy.distrust"),
    OTHER_KEY("other-key", "remedy.distrust"),
    MANIFEST_UNREADABLE("manifest-unreadable", "remedy.distrust"),
    LISTING_TOO_LONG("listing-too-long", "remedy.limit"),
    ALTERED("entry-altered", "remedy.distrust"),
    ADDED("entry-added", "remedy.distrust"),
    MISSING("entry-missing", "remedy.distrust"),
    TWICE("entry-twice", "remedy.distrust"),
    NAME("entry-name", "remedy.distrust"),
    NAME_CLASH("entry-name-clash", "remedy.distrust"),
    OVERLAP("entries-overlap", "remedy.distrust"),
    TOO_MANY("too-many-entries", "remedy.limit"),
    ENTRY_TOO_BIG("entry-too-big", "remedy.limit"),
    TOTAL_TOO_BIG("total-too-big", "remedy.limit"),
    BOMB("bomb", "remedy.distrust"),
    FOLDER_NOT_EMPTY("folder-not-empty", "remedy.folder"),
    KEY_DAMAGED("key-damaged", "remedy.key"),
    KEY_UNREADABLE("key-unreadable", "remedy.permission");

    private final String what;
    private final String remedy;

    Fault(String what, String remedy) {
        this.what = what;
        this.remedy = remedy;
    }

    public String what() {
        return what;
    }

    public String remedy() {
        return remedy;
    }
}

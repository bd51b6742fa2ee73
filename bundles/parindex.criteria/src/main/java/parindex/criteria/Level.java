package parindex.criteria;

import java.util.Locale;

/** The level of government a criteria set is for. Units of different levels are never ranked together. */
public enum Level {
    /** Departments of the province and central bodies seated in it. */
    PROVINCE,
    /** Districts; abolished on 1 July 2025, earlier years stay. */
    DISTRICT,
    /** Communes, wards and special zones. */
    COMMUNE;

    /** The name used in documents, manifests and files: {@code province}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws IllegalArgumentException if no level has that id
     */
    public static Level ofId(String id) {
        for (Level level : values()) {
            if (level.id().equals(id)) {
                return level;
            }
        }
        throw new IllegalArgumentException("no such level: " + id);
    }
}

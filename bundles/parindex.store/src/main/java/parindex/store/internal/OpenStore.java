package parindex.store.internal;

import java.nio.file.Path;

/** An open database with the store on it. */
record OpenStore(H2Database database, JpaStore store) implements AutoCloseable {

    static OpenStore open(Path directory, H2Database.Driver driver) {
        H2Database database = H2Database.open(directory, driver);
        try {
            return new OpenStore(database, JpaStore.on(database.dataSource(), "h2:" + database.file()));
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    @Override
    public void close() {
        try {
            store.close();
        } finally {
            database.close();
        }
    }
}

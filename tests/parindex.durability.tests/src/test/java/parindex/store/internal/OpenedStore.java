package parindex.store.internal;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/** Opens the real store without a framework, which only its own package can. */
public final class OpenedStore {

    private OpenedStore() {
    }

    /** The store in a folder; whoever opens it closes it. */
    public static EmbeddedStore in(Path directory) {
        return new EmbeddedStore(directory, OpenedStore::dataSource);
    }

    private static DataSource dataSource(String url, String user) {
        JdbcDataSource source = new JdbcDataSource();
        source.setUrl(url);
        source.setUser(user);
        source.setPassword("");
        return source;
    }
}

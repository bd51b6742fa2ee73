package parindex.store.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Fails with the right checksum if a migration was added; if a released one was changed, change it back. */
class MigrationsTest {

    @Test
    void theChecksumsInSchemaAreFlyways() throws Exception {
        DataSource memory = Samples.dataSource("jdbc:h2:mem:migrations;DB_CLOSE_DELAY=-1", "owner");
        Schema.migrate(memory, Path.of("memory"));
        List<Schema.Applied> applied = new ArrayList<>();
        try (Connection connection = memory.getConnection();
                ResultSet rows = connection.createStatement().executeQuery("""
                        select "version", "checksum" from "flyway_schema_history" where "version" is not null
                        order by "installed_rank\"""")) {
            while (rows.next()) {
                applied.add(new Schema.Applied(rows.getString(1), rows.getInt(2)));
            }
            connection.createStatement().execute("shutdown");
        }
        assertEquals(applied, Schema.MIGRATIONS.stream().map(Schema.Migration::applied).toList());
    }
}

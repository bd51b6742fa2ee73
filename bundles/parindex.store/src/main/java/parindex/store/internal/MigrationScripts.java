package parindex.store.internal;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;

/** Hands Flyway the migrations by name, so that it need not scan a class path, which a bundle has none of. */
final class MigrationScripts implements ResourceProvider {

    private final List<Schema.Migration> migrations;

    MigrationScripts(List<Schema.Migration> migrations) {
        this.migrations = migrations;
    }

    @Override
    public LoadableResource getResource(String name) {
        return migrations.stream().filter(m -> m.script().equals(name)).findFirst().map(m -> new Script(m.script())).orElse(null);
    }

    @Override
    public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
        return migrations.stream().map(Schema.Migration::script)
                .filter(name -> name.startsWith(prefix) && Arrays.stream(suffixes).anyMatch(name::endsWith))
                .<LoadableResource>map(Script::new).toList();
    }

    private static final class Script extends LoadableResource {

        private final String name;

        Script(String name) {
            this.name = name;
        }

        @Override
        public Reader read() {
            InputStream text = MigrationScripts.class.getResourceAsStream("migration/" + name);
            if (text == null) {
                throw new IllegalStateException("missing in the bundle: migration/" + name);
            }
            return new InputStreamReader(text, StandardCharsets.UTF_8);
        }

        @Override
        public String getAbsolutePath() {
            return name;
        }

        @Override
        public String getAbsolutePathOnDisk() {
            return name;
        }

        @Override
        public String getFilename() {
            return name;
        }

        @Override
        public String getRelativePath() {
            return name;
        }
    }
}

package parindex.shell.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import parindex.criteria.authoring.CriteriaDraft;
import parindex.criteria.io.CriteriaCatalogue;
import parindex.criteria.io.CriteriaDocument;
import parindex.criteria.io.CriteriaReader;
import parindex.criteria.io.ReadResult;

/** A criteria set as a person names it: a file, a bundle, or the name of an installed set. */
final class CriteriaArgument {

    private CriteriaArgument() {
    }

    /**
     * @param argument a path, or {@code name}, {@code name/year} or {@code name/year/version} of an installed set
     * @throws parindex.values.problem.BadInputException if the file holds no valid set
     * @throws UsageException if nothing has that name, or several sets do
     */
    static CriteriaDocument read(String argument, Services services) throws IOException {
        return draft(argument, services).orThrow();
    }

    /**
     * As {@link #read}, with all problems instead of an exception for a file that holds no valid set.
     *
     * @throws UsageException if nothing has that name, or several sets do
     */
    static CriteriaDraft draft(String argument, Services services) throws IOException {
        if (argument.toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
            return services.criteriaWorkbooks().read(Path.of(argument));
        }
        if (isFile(argument)) {
            ReadResult result = new CriteriaReader().read(Path.of(argument));
            return new CriteriaDraft(result.document(), List.of(), result.problems());
        }
        return new CriteriaDraft(Optional.of(installed(argument, services)), List.of(), List.of());
    }

    /**
     * An installed set by its name.
     *
     * @throws UsageException if nothing has that name, or several sets do
     */
    static CriteriaDocument installed(String argument, Services services) {
        List<CriteriaDocument> matching = services.catalogue().installed().stream().map(CriteriaCatalogue.Installed::document)
                .filter(d -> d.set().id().toString().equals(argument) || d.set().id().toString().startsWith(argument + "/")).toList();
        if (matching.isEmpty()) {
            List<String> outOfUse = services.modulesOutOfUse(argument);
            if (!outOfUse.isEmpty()) {
                throw new UsageException("criteria.outOfUse", argument, outOfUse.get(0));
            }
            throw new UsageException("criteria.notFound", argument);
        }
        if (matching.size() > 1) {
            throw new UsageException("criteria.severalFound", argument,
                    String.join(", ", matching.stream().map(d -> d.set().id().toString()).toList()));
        }
        return matching.get(0);
    }

    private static boolean isFile(String argument) {
        try {
            return argument.endsWith(".xml") || argument.endsWith(".jar") || Files.isRegularFile(Path.of(argument));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}

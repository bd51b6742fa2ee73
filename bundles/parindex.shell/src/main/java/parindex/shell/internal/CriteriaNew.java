package parindex.shell.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import parindex.criteria.CriteriaSet;
import parindex.criteria.Node;
import parindex.criteria.SetId;
import parindex.criteria.authoring.CriteriaBundles;
import parindex.criteria.authoring.CriteriaDraft;
import parindex.criteria.authoring.LineageProposals;
import parindex.criteria.authoring.NextSet;
import parindex.criteria.authoring.ProposedLink;
import parindex.criteria.io.CriteriaDocument;
import parindex.criteria.io.CriteriaReader;
import parindex.criteria.io.CriteriaWriter;
import parindex.criteria.io.ReadResult;
import parindex.export.AtomicFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code criteria new}: from a set or a workbook to a workbook, a document or a bundle. */
@Command(name = "new")
final class CriteriaNew implements Callable<Integer> {

    @Option(names = "--from", required = true, paramLabel = "SET|FILE", descriptionKey = "option.criteriaFrom")
    private String from;
    @Option(names = "--to", paramLabel = "FILE.xlsx|.xml|.jar", descriptionKey = "option.criteriaTo")
    private Path to;
    @Option(names = "--previous", paramLabel = "SET|FILE", descriptionKey = "option.criteriaPrevious")
    private String previous;
    @Option(names = "--set-id", paramLabel = "ID", descriptionKey = "option.setId")
    private String setId;
    @Option(names = "--year", paramLabel = "YEAR", descriptionKey = "option.setYear")
    private Integer year;
    @Option(names = "--set-version", paramLabel = "1.0.0", descriptionKey = "option.setVersion")
    private String version;

    private final Services services;
    private final Output output;

    CriteriaNew(Services services, Output output) {
        this.services = services;
        this.output = output;
    }

    @Override
    public Integer call() throws IOException {
        String kind = kind();
        CriteriaDraft source = CriteriaArgument.draft(from, services);
        source.problems().forEach(output::problem);
        if (source.document().isEmpty()) {
            output.warn("criteria.draftRefused", source.problems().size());
            return ExitCode.BAD_INPUT;
        }
        CriteriaDocument document = renamed(source.document().get());
        CriteriaSet set = document.set();
        List<ProposedLink> proposed = proposed(source, set);
        List<Node> old = NextSet.oldDeadlines(set);
        if (!old.isEmpty()) {
            output.warn("criteria.oldDeadlines", old.size(), old.stream().map(Node::number).collect(Collectors.joining(", ")));
        }
        write(kind, document, proposed);
        long open = proposed.size();
        if (open > 0) {
            output.warn(kind.equals("xlsx") ? "criteria.proposedWritten" : "criteria.proposedLeftOut", open);
        }
        return source.problems().isEmpty() && open == 0 && old.isEmpty() ? ExitCode.DONE : ExitCode.FINDINGS;
    }

    /** What is to be written: {@code xlsx}, {@code xml}, {@code jar}; empty text if nothing. */
    private String kind() {
        if (to == null) {
            return "";
        }
        String name = to.toString().toLowerCase(Locale.ROOT);
        String kind = name.substring(name.lastIndexOf('.') + 1);
        if (!List.of("xlsx", "xml", "jar").contains(kind)) {
            throw new UsageException("criteria.toKind", to);
        }
        FileTrouble.requireWritable(to.toAbsolutePath().getParent());
        return kind;
    }

    private CriteriaDocument renamed(CriteriaDocument source) {
        SetId old = source.set().id();
        boolean otherYear = year != null && year != old.year();
        SetId id = new SetId(setId == null ? old.name() : setId, year == null ? old.year() : year,
                version != null ? version : otherYear ? "1.0.0" : old.version());
        if (!id.version().matches("[0-9]{1,4}(\\.[0-9]{1,4}){2}")) {
            throw new UsageException("criteria.version", id.version());
        }
        if (id.year() < 2000 || id.year() > 2099) {
            throw new UsageException("criteria.year", id.year());
        }
        if (id.equals(old)) {
            return source;
        }
        // Read again: the hash is that of the new content, and the checks have the last word.
        ReadResult result = new CriteriaReader().read(id.toString(), CriteriaWriter.write(NextSet.from(source.set(), id)));
        result.problems().forEach(output::problem);
        return result.orThrow();
    }

    private List<ProposedLink> proposed(CriteriaDraft source, CriteriaSet set) throws IOException {
        Optional<CriteriaSet> earlier = previous != null ? Optional.of(CriteriaArgument.read(previous, services).set())
                : Optional.of(source.document().orElseThrow().set()).filter(s -> s.id().year() < set.id().year());
        if (earlier.isEmpty()) {
            return source.proposed();
        }
        if (earlier.get().id().equals(set.id())) {
            throw new UsageException("criteria.previousSame", set.id());
        }
        List<ProposedLink> all = new ArrayList<>(source.proposed().stream().filter(p -> !p.from().equals(earlier.get().id())).toList());
        all.addAll(LineageProposals.propose(earlier.get(), set));
        return all;
    }

    private void write(String kind, CriteriaDocument document, List<ProposedLink> proposed) throws IOException {
        CriteriaSet set = document.set();
        switch (kind) {
            case "xlsx" -> services.criteriaWorkbooks().write(set, proposed, output.locale(), to.toAbsolutePath());
            case "jar" -> CriteriaBundles.write(document, to);
            case "xml" -> {
                Path target = to.toAbsolutePath();
                try (AtomicFiles files = AtomicFiles.in(target.getParent())) {
                    files.write(target.getFileName().toString(), out -> out.write(document.xml().getBytes(StandardCharsets.UTF_8)));
                    files.commit();
                }
            }
            default -> {
                output.say("criteria.valid", from, set.id(), set.leaves().size(), set.max(), set.hash());
                return;
            }
        }
        output.say("criteria.valid", to.toAbsolutePath(), set.id(), set.leaves().size(), set.max(), set.hash());
        if (kind.equals("jar")) {
            output.say("criteria.unsigned", CriteriaBundles.symbolicName(set.id()), set.id().version());
        }
    }
}

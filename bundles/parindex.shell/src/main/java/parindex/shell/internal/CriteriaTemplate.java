package parindex.shell.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code criteria template}: the workbook in which an official writes a set. */
@Command(name = "template")
final class CriteriaTemplate implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "FILE.xlsx", descriptionKey = "param.template")
    private Path file;

    private final Services services;
    private final Output output;

    CriteriaTemplate(Services services, Output output) {
        this.services = services;
        this.output = output;
    }

    @Override
    public Integer call() throws IOException {
        Path target = file.toAbsolutePath();
        FileTrouble.requireWritable(target.getParent());
        services.criteriaWorkbooks().writeTemplate(output.locale(), target);
        output.say("criteria.templateWritten", target);
        return ExitCode.DONE;
    }
}

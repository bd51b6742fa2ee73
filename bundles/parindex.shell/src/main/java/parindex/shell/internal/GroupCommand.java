package parindex.shell.internal;

import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A command that only holds others. */
abstract class GroupCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    private final Output output;

    GroupCommand(Output output) {
        this.output = output;
    }

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), output.text("usage.subcommand"));
    }
}

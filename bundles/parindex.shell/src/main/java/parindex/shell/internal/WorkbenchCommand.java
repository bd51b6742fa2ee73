package parindex.shell.internal;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code workbench}: opens the window, which a module of its own brings. Ends when the window is closed. */
@Command(name = "workbench")
final class WorkbenchCommand implements Callable<Integer> {

    private final Services services;

    WorkbenchCommand(Services services, Output output) {
        this.services = services;
    }

    @Override
    public Integer call() throws Exception {
        return services.workbench().call();
    }
}

package parindex.shell.internal;

import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class ProgramVersion implements IVersionProvider {

    private final Services services;

    ProgramVersion(Services services, Output output) {
        this.services = services;
    }

    @Override
    public String[] getVersion() {
        return new String[] {"PAR Index Workbench " + services.property("parindex.version")};
    }
}

package parindex.shell.internal;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Callable;
import parindex.modules.Signer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code modules keygen} and {@code modules sign}: for those who make modules. They work on files only and ask nobody to sign in. */
final class SigningCommands {

    static final String KEY_PASSWORD_VARIABLE = "PARINDEX_KEY_PASSWORD";
    private static final String DAYS = "1095";

    private SigningCommands() {
    }

    private static char[] password(Path file, Output output) {
        return Passwords.given(file, System::getenv, KEY_PASSWORD_VARIABLE).or(() -> Passwords.asked(output.text("modules.keyPassword")))
                .orElseThrow(() -> new UsageException("modules.noKeyPassword", KEY_PASSWORD_VARIABLE));
    }

    /** Makes a key. */
    @Command(name = "keygen")
    static final class Keygen implements Callable<Integer> {

        @Parameters(index = "0", paramLabel = "KEYSTORE", descriptionKey = "param.keyStore")
        private Path keyStore;
        @Parameters(index = "1", paramLabel = "CERTIFICATE", descriptionKey = "param.newCertificate")
        private Path certificate;
        @Option(names = "--name", required = true, paramLabel = "NAME", descriptionKey = "option.office")
        private String name;
        @Option(names = "--days", paramLabel = "N", defaultValue = DAYS, descriptionKey = "option.days")
        private int days;
        @Option(names = "--key-password-file", paramLabel = "FILE", descriptionKey = "option.keyPasswordFile")
        private Path passwordFile;

        private final Services services;
        private final Output output;

        Keygen(Services services, Output output) {
            this.services = services;
            this.output = output;
        }

        @Override
        public Integer call() {
            char[] password = password(passwordFile, output);
            try {
                Signer signer = services.signing().createKey(keyStore.toAbsolutePath(), certificate.toAbsolutePath(), name, days, password);
                output.say("modules.keyMade", keyStore, certificate, signer.name(), signer.until(), signer.fingerprint());
                return ExitCode.DONE;
            } finally {
                Arrays.fill(password, '\0');
            }
        }
    }

    /** Signs a module. */
    @Command(name = "sign")
    static final class Sign implements Callable<Integer> {

        @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "param.toSign")
        private Path file;
        @Parameters(index = "1", paramLabel = "TARGET", descriptionKey = "param.signed")
        private Path target;
        @Option(names = "--key", required = true, paramLabel = "KEYSTORE", descriptionKey = "option.signingKey")
        private Path keyStore;
        @Option(names = "--key-password-file", paramLabel = "FILE", descriptionKey = "option.keyPasswordFile")
        private Path passwordFile;

        private final Services services;
        private final Output output;

        Sign(Services services, Output output) {
            this.services = services;
            this.output = output;
        }

        @Override
        public Integer call() {
            FileTrouble.requireReadable(file);
            FileTrouble.requireReadable(keyStore);
            char[] password = password(passwordFile, output);
            try {
                Signer signer = services.signing().sign(file.toAbsolutePath(), target.toAbsolutePath(), keyStore.toAbsolutePath(), password);
                output.say("modules.signed", target, signer.name(), signer.fingerprint());
                return ExitCode.DONE;
            } finally {
                Arrays.fill(password, '\0');
            }
        }
    }
}

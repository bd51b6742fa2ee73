package parindex.shell.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import parindex.assessment.Publication;
import parindex.exchange.PublicationVerifier.Signer;
import parindex.exchange.PublicationVerifier.Verified;
import parindex.exchange.Publications;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rounds publish}, {@code rounds export} and {@code verify}: results that leave the program, and the proof of them. */
final class PublishCommands {

    private PublishCommands() {
    }

    private static Path folder(Services services, Path named) {
        Path folder = (named == null ? Path.of(services.property("parindex.data")).resolve("reports") : named).toAbsolutePath().normalize();
        FileTrouble.requireWritable(folder);
        return folder;
    }

    /** Freezes and signs the results. */
    @Command(name = "publish")
    static final class Publish extends SessionCommand {

        @Parameters(index = "0", paramLabel = "ROUND", descriptionKey = "param.round")
        private String roundId;
        @Option(names = "--out", paramLabel = "DIR", descriptionKey = "option.out")
        private Path out;

        Publish(Services services, Output output, SignedIn signedIn) {
            super(services, output, signedIn);
        }

        @Override
        public Integer call() {
            Arguments.round(services, roundId);
            Path folder = folder(services, out);
            Publications.Published published = services.publications().publish(session(), roundId, folder);
            output.say("publish.done", roundId, published.file(), published.record().fingerprint(),
                    published.record().auditSeq() + ":" + published.record().auditHead());
            return ExitCode.DONE;
        }
    }

    /** Writes the published file again. */
    @Command(name = "export")
    static final class Export extends SessionCommand {

        @Parameters(index = "0", paramLabel = "ROUND", descriptionKey = "param.round")
        private String roundId;
        @Option(names = "--out", paramLabel = "DIR", descriptionKey = "option.out")
        private Path out;

        Export(Services services, Output output, SignedIn signedIn) {
            super(services, output, signedIn);
        }

        @Override
        public Integer call() {
            Arguments.round(services, roundId);
            Path file = services.publications().export(session(), roundId, folder(services, out));
            // The newest, as the file is.
            List<Publication> published = services.store().publications(roundId);
            Publication publication = published.get(published.size() - 1);
            output.say("publish.exported", file, publication.fingerprint(), publication.auditSeq() + ":" + publication.auditHead());
            return ExitCode.DONE;
        }
    }

    /** Checks a published file; needs neither database nor sign-in. */
    @Command(name = "verify")
    static final class Verify implements Callable<Integer> {

        @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "param.publication")
        private Path file;
        @Option(names = "--key", paramLabel = "FINGERPRINT", descriptionKey = "option.key")
        private String key;

        private final Services services;
        private final Output output;

        Verify(Services services, Output output) {
            this.services = services;
            this.output = output;
        }

        @Override
        public Integer call() {
            FileTrouble.requireReadable(file);
            Verified verified = services.publicationVerifier().verify(file, Optional.ofNullable(key));
            output.say("verify.round", verified.roundId(), verified.name(), Integer.toString(verified.year()), verified.units());
            if (verified.illustrative()) {
                output.say("report.illustrative");
            }
            output.say("verify.made", Arguments.moment(verified.createdAt()), verified.program(),
                    verified.audit().seq() + ":" + verified.audit().hash());
            output.say("verify.figures", verified.figures());
            if (verified.signer() == Signer.EXPECTED) {
                output.say("verify.signer", verified.fingerprint());
            }
            // That the signer is another, or was not compared, is one of them.
            verified.findings().forEach(output::problem);
            output.say(verified.isSound() ? "verify.sound" : "verify.notSound");
            if (verified.signer() == Signer.NOT_COMPARED) {
                output.say("verify.compare", file);
            }
            return verified.isSound() && verified.signer() != Signer.OTHER ? ExitCode.DONE : ExitCode.FINDINGS;
        }
    }
}

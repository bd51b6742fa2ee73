package parindex.archive.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.Base64;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Both halves of a key in one text file: PKCS#8 and X.509 between the usual lines. */
public final class KeyFile {

    private static final int MOST_BYTES = 16 << 10;
    private static final int LINE = 64;
    private static final String BLOCK = "-----BEGIN %1$s KEY-----\\s+([A-Za-z0-9+/=\\s]+)-----END %1$s KEY-----\\s*";
    private static final Pattern FORM = Pattern.compile("\\s*" + BLOCK.formatted("PRIVATE") + BLOCK.formatted("PUBLIC"));
    private static final byte[] PROBE = "parindex".getBytes(StandardCharsets.US_ASCII);

    private KeyFile() {
    }

    /** The key of the file; of the supplier, if there is no file yet. */
    public static KeyPair loadOrCreate(Path file, Supplier<KeyPair> made) throws IOException {
        // A dangling link is a file that cannot be read, not a key that is still to be made.
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS) ? load(file) : create(file, made.get());
    }

    private static KeyPair load(Path file) {
        Refusals refusals = Refusals.reading(file);
        if (Files.isDirectory(file)) {
            throw refusals.of(Fault.DIRECTORY);
        }
        try (var in = Files.newInputStream(file)) {
            // Any byte is a character of this charset; what is no key is found by its form.
            String text = new String(in.readNBytes(MOST_BYTES), StandardCharsets.ISO_8859_1);
            Matcher form = FORM.matcher(text);
            if (!form.matches()) {
                throw refusals.of(Fault.KEY_DAMAGED);
            }
            return pair(form);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw refusals.of(Fault.KEY_DAMAGED);
        } catch (IOException e) {
            throw refusals.of(Fault.KEY_UNREADABLE, Failures.reason(e));
        }
    }

    private static KeyPair pair(Matcher form) throws GeneralSecurityException {
        PrivateKey secret = Ed25519.privateKey(Base64.getMimeDecoder().decode(form.group(1)));
        PublicKey open = Ed25519.publicKey(Base64.getMimeDecoder().decode(form.group(2)));
        if (!Ed25519.verifies(open, PROBE, Ed25519.sign(secret, PROBE))) {
            throw new GeneralSecurityException("halves of two keys");
        }
        return new KeyPair(open, secret);
    }

    private static KeyPair create(Path file, KeyPair pair) throws IOException {
        Path temporary = Disk.temporary(file);
        try {
            write(temporary, block("PRIVATE", pair.getPrivate().getEncoded()) + block("PUBLIC", pair.getPublic().getEncoded()));
            try {
                name(temporary, file);
            } catch (FileAlreadyExistsException e) {
                return load(file);
            }
            Disk.forceNames(Disk.folder(file));
            return pair;
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** A second name is given only if nobody has it, in one step; a move is that only where there are no second names. */
    private static void name(Path temporary, Path file) throws IOException {
        try {
            Files.createLink(file, temporary);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (UnsupportedOperationException | IOException e) {
            Files.move(temporary, file);
        }
    }

    private static void write(Path file, String text) throws IOException {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        try (FileChannel channel = FileChannel.open(file, Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW),
                Disk.ownerOnly(file))) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    private static String block(String half, byte[] encoded) {
        String lines = Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(encoded);
        return "-----BEGIN " + half + " KEY-----\n" + lines + "\n-----END " + half + " KEY-----\n";
    }
}

package parindex.shell.internal;

import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.UnaryOperator;
import parindex.values.problem.BadInputException;
import parindex.values.problem.Place;
import parindex.values.problem.Problem;
import parindex.values.text.Message;

/** Where passwords come from: never from the command line, which other users of the machine can see. */
final class Passwords {

    private static final int LONGEST_BYTES = 4096;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Passwords() {
    }

    /** The password of a file, else of an environment variable. */
    static Optional<char[]> given(Path file, UnaryOperator<String> environment, String variable) {
        return file != null ? Optional.of(firstLine(file)) : variable(environment, variable).map(String::toCharArray);
    }

    /** An environment variable that is set and not empty. */
    static Optional<String> variable(UnaryOperator<String> environment, String name) {
        return Optional.ofNullable(environment.apply(name)).filter(value -> !value.isEmpty());
    }

    /** A password typed at the terminal, if there is one. */
    static Optional<char[]> asked(String prompt) {
        return terminal().map(terminal -> terminal.readPassword("%s", prompt)).filter(password -> password.length > 0);
    }

    /** The terminal, if somebody sits at one. */
    static Optional<Console> terminal() {
        return Optional.ofNullable(System.console()).filter(Passwords::isTerminal);
    }

    // Since Java 22 there is a console without a terminal, too; the method that tells them apart does not exist before.
    private static boolean isTerminal(Console console) {
        try {
            return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }

    /**
     * The first line of a file.
     *
     * @throws BadInputException if the file cannot be read, is empty or not UTF-8
     */
    static char[] firstLine(Path file) {
        FileTrouble.requireReadable(file);
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(LONGEST_BYTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, lineEnd(bytes)));
            char[] all = Arrays.copyOfRange(text.array(), text.position(), text.limit());
            Arrays.fill(text.array(), '\0');
            if (all.length > 0 && all[0] == BYTE_ORDER_MARK) {
                char[] marked = all;
                all = Arrays.copyOfRange(marked, 1, marked.length);
                Arrays.fill(marked, '\0');
            }
            if (all.length == 0) {
                throw bad(file, "password.empty");
            }
            return all;
        } catch (CharacterCodingException e) {
            throw bad(file, "password.encoding");
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    private static int lineEnd(byte[] bytes) {
        int end = 0;
        while (end < bytes.length && bytes[end] != '\n' && bytes[end] != '\r') {
            end++;
        }
        return end;
    }

    private static BadInputException bad(Path file, String key) {
        return new BadInputException(Problem.error(Place.of(file.toString()), Message.of(Output.class, key),
                Message.of(Output.class, key + ".remedy")));
    }
}

package parindex.shell.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parindex.assessment.RefusedActionException;
import parindex.assessment.people.Session;
import parindex.assessment.people.SignIn;
import parindex.values.problem.BadInputException;
import parindex.values.text.Message;

class SignedInTest {

    @TempDir
    Path folder;

    private final Map<String, String> environment = new HashMap<>();
    private final StringWriter err = new StringWriter();
    private final Door door = new Door();
    private final SignedIn signedIn = new SignedIn(() -> door, new Output(new PrintWriter(new StringWriter()), new PrintWriter(err),
            Message.VIETNAMESE), environment::get);

    /** Lets in whoever knows a password, and says which name and password were tried. */
    private static final class Door implements SignIn {

        private boolean singleUserMode;
        private String tried = "";
        private int calls;

        @Override
        public Optional<Session> singleUser() {
            calls++;
            return singleUserMode ? Optional.of(new Session(ADMINISTRATOR, true)) : Optional.empty();
        }

        @Override
        public Session signIn(String user, char[] password) {
            calls++;
            tried = user + "/" + new String(password);
            return new Session(user, false);
        }
    }

    @Test
    void theSingleUserModeIsSaidOnce() {
        door.singleUserMode = true;
        Session session = signedIn.session();
        assertSame(session, signedIn.session());
        assertEquals(new Session("admin", true), session);
        assertEquals(1, door.calls);
        assertTrue(err.toString().startsWith("Chế độ một người dùng: đã tự động đăng nhập là admin"), err.toString());
        assertEquals(1, err.toString().lines().count());
    }

    @Test
    void nameAndPasswordOfTheEnvironment() {
        environment.putAll(Map.of(SignedIn.USER_VARIABLE, "lan", SignedIn.PASSWORD_VARIABLE, "mật khẩu dài"));
        assertEquals(new Session("lan", false), signedIn.session());
        assertEquals("lan/mật khẩu dài", door.tried);
        assertEquals("", err.toString());
    }

    @Test
    void optionsGoBeforeTheEnvironment() throws IOException {
        environment.putAll(Map.of(SignedIn.USER_VARIABLE, "lan", SignedIn.PASSWORD_VARIABLE, "of the environment"));
        signedIn.user("minh");
        signedIn.passwordFile(file("\uFEFFcủa tệp \r\nsecond line\n"));
        signedIn.session();
        assertEquals("minh/của tệp ", door.tried);
    }

    @Test
    void aNameWithoutPasswordIsRefusedUnlessItIsTheSingleUser() {
        signedIn.user("admin");
        assertEquals("signIn.noPassword", assertThrows(RefusedActionException.class, signedIn::session).reasons().get(0).key());
        door.singleUserMode = true;
        assertEquals(new Session("admin", true), signedIn.session());
    }

    @Test
    void anotherNameThanTheSingleUserNeedsAPassword() {
        door.singleUserMode = true;
        signedIn.user("lan");
        assertThrows(RefusedActionException.class, signedIn::session);
    }

    @Test
    void nobodyIsSignedInWithoutAName() {
        RefusedActionException refused = assertThrows(RefusedActionException.class, signedIn::session);
        assertTrue(refused.reasons().get(0).in(Message.VIETNAMESE).contains("--user TÊN --password-file TỆP"));
    }

    @Test
    void unusablePasswordFiles() throws IOException {
        assertEquals("password.empty", trouble(file("\nsecond line")));
        assertEquals("password.empty", trouble(file("")));
        assertEquals("file.missing", trouble(folder.resolve("none")));
        assertEquals("file.folder", trouble(folder));
        Path latin = folder.resolve("latin");
        Files.write(latin, "mật".getBytes(StandardCharsets.UTF_16LE));
        assertEquals("password.encoding", trouble(latin));
    }

    private static String trouble(Path file) {
        return assertThrows(BadInputException.class, () -> Passwords.firstLine(file)).problems().get(0).code();
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("password"), text);
    }
}

package org.videoengine.console.access.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccessTest {

    @TempDir
    Path folder;

    @Test
    void thePasswordIsMadeOnceAndKeptAsAHash() throws Exception {
        Path file = folder.resolve("data/credentials");
        KeptCredentials first = new KeptCredentials(Optional.of(file));
        String password = first.takeNewPassword().orElseThrow();
        assertTrue(first.takeNewPassword().isEmpty());
        assertTrue(password.matches("(\\w{4}-){4}\\w{4}"), password);
        assertFalse(Files.readString(file).contains(password));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        KeptCredentials second = new KeptCredentials(Optional.of(file));
        assertTrue(second.takeNewPassword().isEmpty());
        assertTrue(second.get().match("admin", password));
        assertFalse(second.get().match("admin", password + "x"));
        assertFalse(second.get().match("root", password));
    }

    @Test
    void withoutAPlaceToKeepItThePasswordIsGoodForThisProcess() throws Exception {
        Path file = Files.writeString(folder.resolve("credentials"), "nonsense\n");
        KeptCredentials credentials = new KeptCredentials(Optional.of(file));
        assertTrue(
                credentials.get().match("admin", credentials.takeNewPassword().orElseThrow()));
        assertTrue(credentials.note().contains(file + " holds no credentials"), credentials.note());
        assertEquals("nonsense\n", Files.readString(file));
    }

    @Test
    void aHeaderIsKnownOnlyWhenItWasRight() {
        SeenHeader header = new SeenHeader();
        assertFalse(header.is("Basic YTpi"));
        header.remember("Basic YTpi");
        assertTrue(header.is("Basic YTpi"));
        assertFalse(header.is("Basic YTpj"));
        assertFalse(new SeenHeader().is("Basic YTpi"));
    }

    @Test
    void sessionsEndWithoutUse() {
        AtomicLong clock = new AtomicLong();
        Sessions sessions = new Sessions(clock::get);
        String token = sessions.begin("admin");
        assertNotEquals(token, sessions.begin("admin"));
        clock.addAndGet(Sessions.IDLE_MILLIS);
        assertEquals(Optional.of("admin"), sessions.user(token));
        clock.addAndGet(Sessions.IDLE_MILLIS + 1);
        assertEquals(Optional.empty(), sessions.user(token));
        String other = sessions.begin("admin");
        sessions.end(other);
        assertEquals(Optional.empty(), sessions.user(other));
    }

    private static boolean passes(String method, Map<String, String> headers) {
        return Origins.objection(method, headers::get).isEmpty();
    }

    @Test
    void requestsComeFromTheConsoleItself() {
        assertTrue(passes("GET", Map.of("Host", "localhost:9465")));
        assertTrue(passes("GET", Map.of("Host", "[::1]:1")));
        assertTrue(passes("POST", Map.of("Host", "127.0.0.1:1", "Origin", "http://127.0.0.1:1")));
        assertFalse(passes("GET", Map.of()));
        assertFalse(passes("GET", Map.of("Host", "evil.example:9465")));
        assertFalse(passes("GET", Map.of("Host", "127.0.0.1.evil.example")));
        assertFalse(passes("POST", Map.of("Host", "127.0.0.1:1", "Origin", "http://127.0.0.1:2")));
        assertFalse(passes("POST", Map.of("Host", "127.0.0.1:1", "Origin", "null")));
        // A link on a page of somebody else's may lead here; nothing else of it may.
        Map<String, String> link =
                Map.of("Host", "localhost", "Sec-Fetch-Site", "cross-site", "Sec-Fetch-Mode", "navigate");
        assertTrue(passes("GET", link));
        assertFalse(passes("POST", link));
        assertFalse(
                passes("GET", Map.of("Host", "localhost", "Sec-Fetch-Site", "same-site", "Sec-Fetch-Mode", "cors")));
    }

    @Test
    void whatAUserTypesIsNeverMarkup() {
        LoginPage page = new LoginPage();
        String html = page.html("/login", "/x\"><script>", "<b>");
        assertFalse(html.contains("<script") || html.contains("<b>"), html);
        assertTrue(page.policy().contains("style-src 'sha256-"), page.policy());
    }
}

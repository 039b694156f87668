package org.videoengine.console.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RequestGuardTest {
    private static final Optional<String> USER = Optional.of("karaf");

    private final RequestGuard guard = new RequestGuard();

    private Map<String, String> change() {
        return new HashMap<>(Map.of(
                "Host",
                "studio:8181",
                "Origin",
                "http://studio:8181",
                "Content-Type",
                "application/json; charset=utf-8",
                RequestGuard.TOKEN,
                guard.token(USER)));
    }

    private void refused(int status, Map<String, String> headers, boolean changes) {
        assertEquals(
                status,
                assertThrows(Refusal.class, () -> guard.check(headers::get, changes, USER))
                        .status());
    }

    @Test
    void thePageItselfMayChangeThings() throws Exception {
        guard.check(change()::get, true, USER);
        guard.check(Map.of("Host", "studio:8181")::get, false, USER);
    }

    @Test
    void aChangeNeedsTheTokenOfItsUser() {
        Map<String, String> headers = change();
        headers.remove(RequestGuard.TOKEN);
        refused(403, headers, true);
        headers.put(RequestGuard.TOKEN, guard.token(Optional.of("somebody else")));
        refused(403, headers, true);
        headers.put(RequestGuard.TOKEN, new RequestGuard().token(USER));
        refused(403, headers, true);
        assertNotEquals(guard.token(USER), guard.token(Optional.empty()));
    }

    @Test
    void otherSitesAreRefused() {
        Map<String, String> origin = change();
        origin.put("Origin", "http://evil.example");
        refused(403, origin, true);
        refused(403, origin, false);
        origin.put("Origin", "null");
        refused(403, origin, true);
        Map<String, String> site = change();
        site.put("Sec-Fetch-Site", "cross-site");
        site.put("Sec-Fetch-Mode", "navigate");
        refused(403, site, true);
        Map<String, String> form = change();
        form.put("Content-Type", "text/plain");
        refused(400, form, true);
    }
}

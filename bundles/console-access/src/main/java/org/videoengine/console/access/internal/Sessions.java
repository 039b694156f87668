package org.videoengine.console.access.internal;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/** Who has logged in. Sessions end when nobody has used them for a while, and with the process. Thread-safe. */
final class Sessions {
    /** Twelve hours. */
    static final long IDLE_MILLIS = 12 * 3_600_000L;

    private static final int TOKEN_BYTES = 32;
    private static final int MOST = 100;

    private final Map<String, Session> sessions = new ConcurrentHashMap<>();
    private final SecureRandom random = new SecureRandom();
    private final LongSupplier clock;

    private record Session(String user, long used) {}

    /** @param clock tells milliseconds */
    Sessions(LongSupplier clock) {
        this.clock = clock;
    }

    /** Begins one, and gives what it is known by. */
    String begin(String user) {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = HexFormat.of().formatHex(bytes);
        long now = clock.getAsLong();
        sessions.values().removeIf(session -> now - session.used() > IDLE_MILLIS);
        if (sessions.size() >= MOST) {
            sessions.entrySet().stream()
                    .min(Map.Entry.comparingByValue(java.util.Comparator.comparingLong(Session::used)))
                    .ifPresent(oldest -> sessions.remove(oldest.getKey()));
        }
        sessions.put(token, new Session(user, now));
        return token;
    }

    /** The user of a session; empty if there is none, or none any more. */
    Optional<String> user(String token) {
        long now = clock.getAsLong();
        Session session = sessions.computeIfPresent(
                token, (key, old) -> now - old.used() > IDLE_MILLIS ? null : new Session(old.user(), now));
        return Optional.ofNullable(session).map(Session::user);
    }

    /** Ends one. */
    void end(String token) {
        sessions.remove(token);
    }
}

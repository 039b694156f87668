package org.videoengine.monitor;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * What a health check has found.
 *
 * @param name of the check, for people
 * @param tags by which it is chosen, in the order of the alphabet
 * @param status how it is
 * @param messages what the check says, without what it says for developers only
 * @param seconds that it took
 */
public record HealthFinding(String name, List<String> tags, Status status, List<String> messages, double seconds) {

    /** How something is, the best first. */
    public enum Status {
        /** All is well. */
        OK,
        /** It works, and somebody should look after it. */
        WARN,
        /** It does not work just now, and will by itself. */
        TEMPORARILY_UNAVAILABLE,
        /** It does not work. */
        CRITICAL,
        /** The check itself has failed, or did not end. */
        ERROR;

        /** The name in documents. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether somebody has to act now. */
        public boolean failed() {
            return this == CRITICAL || this == ERROR;
        }
    }

    /** Copies the lists. */
    public HealthFinding {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(status, "status");
        tags = List.copyOf(tags);
        messages = List.copyOf(messages);
    }
}

package org.videoengine.console.access.internal;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * From where a request may come. The console answers under the names of this machine's own loopback address alone, so that a name
 * of somebody else's that leads here (DNS rebinding) leads nowhere; and it takes nothing from the pages of others.
 */
final class Origins {
    private static final Set<String> HOSTS = Set.of("localhost", "127.0.0.1", "[::1]");

    private Origins() {}

    /**
     * Why a request is refused; empty if it is not.
     *
     * @param method of the request
     * @param headers by name, null where one is not there
     */
    static Optional<String> objection(String method, Function<String, String> headers) {
        String host = headers.apply("Host");
        if (host == null || !HOSTS.contains(host.replaceFirst(":\\d+$", ""))) {
            return Optional.of("This console answers as localhost or 127.0.0.1 alone.");
        }
        String origin = headers.apply("Origin");
        if (origin != null && !host.equals(authority(origin))) {
            return Optional.of("The request comes from a page of another origin.");
        }
        String site = headers.apply("Sec-Fetch-Site");
        boolean own = site == null || site.equals("same-origin") || site.equals("none");
        boolean reads = method.equals("GET") || method.equals("HEAD");
        if (!own && !(reads && "navigate".equals(headers.apply("Sec-Fetch-Mode")))) {
            return Optional.of("The request comes from the page of another site.");
        }
        return Optional.empty();
    }

    private static String authority(String origin) {
        try {
            return URI.create(origin).getRawAuthority();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}

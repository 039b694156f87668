package org.videoengine.console.internal;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Decides whether a request may be answered. Who asks has been made sure of by the web console; this makes sure that it is its own
 * page that asks and not the page of somebody else in the same browser: browsers say where a request comes from, and what changes
 * something needs a token, which only a page of this origin can read.
 */
final class RequestGuard {
    /** The header with the token. */
    static final String TOKEN = "X-Video-Engine-Token";

    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;

    private final byte[] key = new byte[KEY_BYTES];

    /** A guard whose tokens are good until it is gone. */
    RequestGuard() {
        new SecureRandom().nextBytes(key);
    }

    /** The token of a user. */
    String token(Optional<String> user) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(user.orElse("").getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    /**
     * Lets a request pass.
     *
     * @param headers of the request by name, null where one is not there
     * @param changes whether it asks for a change
     * @throws Refusal if it may not
     */
    void check(Function<String, String> headers, boolean changes, Optional<String> user) throws Refusal {
        checkSite(headers.apply("Sec-Fetch-Site"), headers.apply("Sec-Fetch-Mode"), changes);
        checkOrigin(headers.apply("Origin"), headers.apply("Host"));
        if (changes) {
            String type = headers.apply("Content-Type");
            // No form of another page can send this type.
            if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("application/json")) {
                throw new Refusal(Refusal.WRONG, "a change is asked for with JSON, not with a form");
            }
            checkToken(headers.apply(TOKEN), user);
        }
    }

    private static void checkSite(String site, String mode, boolean changes) throws Refusal {
        boolean own = site == null || site.equals("same-origin") || site.equals("none");
        if (!own && (changes || !"navigate".equals(mode))) {
            throw new Refusal(Refusal.FORBIDDEN, "the request comes from the page of another site");
        }
    }

    private static void checkOrigin(String origin, String host) throws Refusal {
        if (origin != null && !authority(origin).equals(Optional.ofNullable(host))) {
            throw new Refusal(Refusal.FORBIDDEN, "the request comes from a page of another origin");
        }
    }

    private static Optional<String> authority(String origin) {
        try {
            return Optional.ofNullable(URI.create(origin).getRawAuthority());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private void checkToken(String sent, Optional<String> user) throws Refusal {
        byte[] right = token(user).getBytes(StandardCharsets.US_ASCII);
        if (sent == null || !MessageDigest.isEqual(right, sent.getBytes(StandardCharsets.UTF_8))) {
            throw new Refusal(
                    Refusal.FORBIDDEN, "the request has not the token of the console's page; load the page again");
        }
    }
}

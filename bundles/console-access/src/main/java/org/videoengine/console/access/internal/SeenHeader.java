package org.videoengine.console.access.internal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Recognises the header with which a program has proved who it is, so that it need not be tried at length with each request. What is
 * kept is a digest with a key that nobody knows and that ends with the process. Thread-safe.
 */
final class SeenHeader {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;

    private final SecretKeySpec key;
    private volatile byte[] seen = {};

    SeenHeader() {
        byte[] bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        key = new SecretKeySpec(bytes, ALGORITHM);
    }

    void remember(String header) {
        seen = digest(header);
    }

    boolean is(String header) {
        return MessageDigest.isEqual(seen, digest(header));
    }

    private byte[] digest(String header) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(header.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}

package org.videoengine.console.access.internal;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * The user and what the password can be recognised by, but not found out from: PBKDF2 (RFC 8018) with HMAC-SHA-256.
 *
 * @param user the user's name
 * @param salt random
 * @param iterations of the derivation
 * @param hash derived from the password
 */
record Credentials(String user, byte[] salt, int iterations, byte[] hash) {
    /** The name of the only user. */
    static final String USER = "admin";

    private static final String ALGORITHM = "PBKDF2WithHmacSHA256";
    private static final int ITERATIONS = 210_000;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BITS = 256;
    private static final int SEPARATORS = 4;

    /** Without what is easily taken for something else. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 5;
    private static final int GROUP_LETTERS = 4;

    /** Of a password. */
    static Credentials of(String password) {
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        return new Credentials(USER, salt, ITERATIONS, derive(password, salt, ITERATIONS));
    }

    /** A password that nobody can guess: 20 letters and digits, almost 100 bits. */
    static String newPassword() {
        SecureRandom random = new SecureRandom();
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP_LETTERS; i++) {
            if (i > 0 && i % GROUP_LETTERS == 0) {
                password.append('-');
            }
            password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }

    /** Whether these are they. Takes some tenths of a second, whatever the answer. */
    boolean match(String name, String password) {
        byte[] tried = derive(password, salt, iterations);
        return MessageDigest.isEqual(tried, hash) & user.equals(name);
    }

    private static byte[] derive(String password, byte[] salt, int iterations) {
        try {
            return SecretKeyFactory.getInstance(ALGORITHM)
                    .generateSecret(new PBEKeySpec(password.toCharArray(), salt, iterations, HASH_BITS))
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    /** As one line of a file. */
    String line() {
        HexFormat hex = HexFormat.of();
        return String.join(
                ":", user, "pbkdf2-sha256", String.valueOf(iterations), hex.formatHex(salt), hex.formatHex(hash));
    }

    /**
     * From a line of a file.
     *
     * @throws IllegalArgumentException if it is none
     */
    static Credentials parse(String line) {
        String[] parts = line.strip().split(":");
        if (parts.length != SEPARATORS + 1 || !parts[1].equals("pbkdf2-sha256")) {
            throw new IllegalArgumentException("no line of credentials");
        }
        HexFormat hex = HexFormat.of();
        return new Credentials(
                parts[0], hex.parseHex(parts[3]), Integer.parseInt(parts[2]), hex.parseHex(parts[SEPARATORS]));
    }
}

package org.videoengine.console.access.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;

/** The page to log in. Its style is in it, so that nothing else needs to be had by those who have not logged in. */
final class LoginPage {
    private final String page = read("login.html");
    private final String style = read("login.css");

    /** What it may load: nothing but its own style. */
    String policy() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
            return "default-src 'none'; style-src 'sha256-"
                    + Base64.getEncoder().encodeToString(hash)
                    + "'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /**
     * The page.
     *
     * @param action address that the form is sent to
     * @param target address to go to afterwards
     * @param message what went wrong before; may be empty
     */
    String html(String action, String target, String message) {
        return page.replace("@style@", style)
                .replace("@action@", escape(action))
                .replace("@message@", escape(message))
                .replace("@target@", escape(target));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String read(String name) {
        try (InputStream in = LoginPage.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.videoengine.doctor.internal;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes out of texts what is nobody else's business: secrets, and the user's name as far as it is in paths. */
final class Privacy {
    private static final String HIDDEN = "***";
    private static final List<String> SECRET = List.of(
            "password", "passwd", "passphrase", "secret", "token", "credential", "apikey", "api.key", "private");
    /** {@code scheme://user:password@host}. */
    private static final Pattern WITH_PASSWORD = Pattern.compile("([a-zA-Z][a-zA-Z0-9+.-]*://)[^/\\s@]+@");

    private static final Pattern OPTION = Pattern.compile("(-D[^=]*=)(.*)", Pattern.DOTALL);

    private final String home;

    /** With the folder whose path is shown as {@code ~}; empty text if none. */
    Privacy(String home) {
        this.home = home;
    }

    /** The value of a setting. */
    String value(String name, String value) {
        String lower = name.toLowerCase(Locale.ROOT);
        return SECRET.stream().anyMatch(lower::contains) ? HIDDEN : text(value);
    }

    /** An option that Java was started with. */
    String option(String option) {
        Matcher setting = OPTION.matcher(option);
        return setting.matches() ? setting.group(1) + value(setting.group(1), setting.group(2)) : text(option);
    }

    /** Any other text. */
    String text(String text) {
        String shown = WITH_PASSWORD.matcher(text).replaceAll("$1" + Matcher.quoteReplacement(HIDDEN) + "@");
        return home.length() > 1 ? shown.replace(home, "~") : shown;
    }
}

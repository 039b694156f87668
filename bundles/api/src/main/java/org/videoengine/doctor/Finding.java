package org.videoengine.doctor;

import java.util.Objects;

/**
 * What a check saw. Texts are for users: whole sentences.
 *
 * @param check id of the check
 * @param severity how bad it is
 * @param found what was found, with the figures
 * @param why why it matters; empty text where it is {@link Severity#OK}
 * @param fix what to do about it; empty text where nothing needs to be done
 */
public record Finding(String check, Severity severity, String found, String why, String fix) {

    /** Refuses null. */
    public Finding {
        Objects.requireNonNull(check, "check");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(found, "found");
        Objects.requireNonNull(why, "why");
        Objects.requireNonNull(fix, "fix");
    }

    /** All is well. */
    public static Finding ok(String check, String found) {
        return new Finding(check, Severity.OK, found, "", "");
    }

    /** Worth to know. */
    public static Finding info(String check, String found, String why, String fix) {
        return new Finding(check, Severity.INFO, found, why, fix);
    }

    /** It could be better. */
    public static Finding warning(String check, String found, String why, String fix) {
        return new Finding(check, Severity.WARNING, found, why, fix);
    }

    /** It does not work. */
    public static Finding error(String check, String found, String why, String fix) {
        return new Finding(check, Severity.ERROR, found, why, fix);
    }
}

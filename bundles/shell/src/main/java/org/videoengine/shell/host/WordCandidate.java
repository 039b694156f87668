package org.videoengine.shell.host;

import java.util.Optional;

/**
 * What a word can become.
 *
 * @param value the whole word
 * @param label what is listed for it: of a path, the last name
 * @param description what it is, if that needs saying
 * @param suffix the end of the value that goes again if a blank is typed after it
 * @param complete whether the word ends with it; a folder, for one, can go on
 */
public record WordCandidate(
        String value, String label, Optional<String> description, Optional<String> suffix, boolean complete) {

    /** A whole word that says itself what it is. */
    public static WordCandidate of(String value) {
        return new WordCandidate(value, value, Optional.empty(), Optional.empty(), true);
    }

    /** The same behind what is typed already, such as {@code --quality=}. */
    public WordCandidate after(String typed) {
        return new WordCandidate(typed + value, label, description, suffix, complete);
    }
}

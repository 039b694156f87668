package org.videoengine.console.internal;

import java.nio.charset.StandardCharsets;

/**
 * What is sent back.
 *
 * @param type of the content, for HTTP
 * @param body the content, which is nobody else's
 */
public record Reply(String type, byte[] body) {

    /** There is nothing to be sent. */
    public static final Reply NOTHING = new Reply("", new byte[0]);

    /** A document made of records, maps and lists. */
    public static Reply json(Object document) {
        return new Reply(Json.TYPE, Json.bytes(document));
    }

    /** A document that is text already. */
    public static Reply json(String document) {
        return new Reply(Json.TYPE, document.getBytes(StandardCharsets.UTF_8));
    }
}

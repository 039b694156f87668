package org.videoengine.console.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.EnumFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.InputStream;

/** Documents as JSON. */
final class Json {
    static final String TYPE = "application/json; charset=utf-8";
    /** Nobody has to send more. */
    private static final int MOST_BYTES = 1 << 16;

    private static final ObjectMapper MAPPER =
            JsonMapper.builder().enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE).build();

    private Json() {}

    static byte[] bytes(Object document) {
        try {
            return MAPPER.writeValueAsBytes(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the document is all records, numbers and text", e);
        }
    }

    /**
     * Reads what was sent.
     *
     * @throws Refusal if it is no object, or a large one
     */
    static JsonNode read(InputStream in) throws IOException, Refusal {
        byte[] bytes = in.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new Refusal(Refusal.WRONG, "what was sent is longer than " + MOST_BYTES + " bytes");
        }
        try {
            JsonNode node = MAPPER.readTree(bytes);
            if (!node.isObject()) {
                throw new Refusal(Refusal.WRONG, "what was sent is no JSON object");
            }
            return node;
        } catch (JsonProcessingException e) {
            throw new Refusal(Refusal.WRONG, "what was sent is not JSON", e);
        }
    }

    static JsonNode nothing() {
        return MissingNode.getInstance();
    }
}

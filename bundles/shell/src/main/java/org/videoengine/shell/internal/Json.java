package org.videoengine.shell.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintStream;

/** Prints a document made of maps, lists, numbers and strings. */
public final class Json {
    private Json() {}

    /** Prints one document and a line end. */
    public static void print(PrintStream out, Object document) {
        try {
            out.println(new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(document));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
        out.flush();
    }
}

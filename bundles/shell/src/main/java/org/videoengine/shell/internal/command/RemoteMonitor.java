package org.videoengine.shell.internal.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.EnumFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import org.videoengine.monitor.EngineSnapshot;
import org.videoengine.shell.internal.CommandFailure;

/** Asks another process what it is doing. */
record RemoteMonitor(URI place) {
    private static final int PATIENCE_MILLIS = 5_000;
    /** Far more than a snapshot of 20 jobs, so that nobody fills our memory. */
    private static final int MOST_BYTES = 4 << 20;

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();

    /** A snapshot as a document for printing. */
    static Object document(EngineSnapshot snapshot) {
        return JSON.valueToTree(snapshot);
    }

    /** A place as users write it, with or without {@code http://}. */
    static URI parse(String text) {
        try {
            URI place = new URI(text.contains("://") ? text : "http://" + text);
            if ("http".equals(place.getScheme()) && place.getHost() != null) {
                return new URI("http", null, place.getHost(), place.getPort(), null, null, null);
            }
        } catch (URISyntaxException e) {
            throw wrong(text, e);
        }
        throw wrong(text, null);
    }

    private static CommandFailure wrong(String text, Exception cause) {
        return new CommandFailure(
                CommandFailure.WRONG_USE,
                "--url is a place such as http://127.0.0.1:9464, not \"" + text + "\"",
                cause);
    }

    /**
     * What runs there now.
     *
     * @throws IOException if nothing answers there, or something else than an engine; the message says which
     */
    EngineSnapshot look() throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) place.resolve("/status").toURL().openConnection();
        connection.setConnectTimeout(PATIENCE_MILLIS);
        connection.setReadTimeout(PATIENCE_MILLIS);
        connection.setInstanceFollowRedirects(false);
        try {
            if (connection.getResponseCode() != HttpURLConnection.HTTP_OK) {
                throw new IOException("HTTP status " + connection.getResponseCode());
            }
            try (InputStream in = connection.getInputStream()) {
                EngineSnapshot snapshot = JSON.readValue(in.readNBytes(MOST_BYTES), EngineSnapshot.class);
                if (snapshot == null) {
                    throw new IOException("what is there is no video engine");
                }
                return snapshot;
            }
        } catch (JsonProcessingException e) {
            throw new IOException("what is there is no video engine, or one of another version", e);
        } finally {
            connection.disconnect();
        }
    }
}

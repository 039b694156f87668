package org.videoengine.interchange.internal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.videoengine.interchange.InterchangeException;

/** Reads OpenTimelineIO files, which are JSON with the numbers that JavaScript has beyond it. */
final class OtioFile {
    private static final int MOST_BYTES = 64 << 20;
    private static final int MOST_DEPTH = 200;

    private static final ObjectReader READER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MOST_DEPTH)
                            .maxDocumentLength(MOST_BYTES)
                            .build())
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .build())
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build()
            .reader();

    private OtioFile() {}

    /** The timeline in a file. */
    static JsonNode read(Path file) throws InterchangeException {
        if (!Files.isRegularFile(file)) {
            throw new InterchangeException(
                    file + ": there is no such file; name an OpenTimelineIO file, such as edit.otio");
        }
        JsonNode root;
        try {
            root = READER.readTree(Files.readAllBytes(file));
        } catch (StreamConstraintsException e) {
            throw new InterchangeException(
                    file + ": a timeline has at most " + MOST_DEPTH + " levels within each other and "
                            + (MOST_BYTES >> 20) + " MiB, and this one goes beyond that",
                    e);
        } catch (JsonProcessingException e) {
            throw new InterchangeException(
                    file + ": this is not OpenTimelineIO, which is JSON: "
                            + e.getOriginalMessage().lines().findFirst().orElse("it cannot be understood"),
                    e);
        } catch (IOException e) {
            throw new InterchangeException(file + ": the file cannot be read: " + e.getMessage(), e);
        }
        String schema = Otio.schema(root);
        if (!schema.equals("Timeline")) {
            throw new InterchangeException(file + ": an OpenTimelineIO file has a Timeline, and this one has "
                    + (schema.isEmpty() ? "no OTIO_SCHEMA" : "a " + schema));
        }
        return root;
    }
}

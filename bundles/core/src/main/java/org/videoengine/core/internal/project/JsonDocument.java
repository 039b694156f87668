package org.videoengine.core.internal.project;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.videoengine.project.ProjectException;

/** Reads a file as strict JSON, within bounds of size, depth and number of values. */
final class JsonDocument {
    private static final int MOST_BYTES = 16 << 20;
    private static final int MOST_DEPTH = 64;
    private static final int MOST_VALUES = 2_000_000;
    private static final int LONGEST_NUMBER = 500;

    private static final ObjectReader READER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MOST_DEPTH)
                            .maxDocumentLength(MOST_BYTES)
                            .maxTokenCount(MOST_VALUES)
                            .maxNumberLength(LONGEST_NUMBER)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .reader();

    private JsonDocument() {}

    /** Reads next to nothing, which loads and initialises the parser. */
    static void prepare() {
        try {
            READER.readTree("{\"a\": [1.5, \"b\"]}");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Reads a document.
     *
     * @throws ProjectException if there is no such file, or it is not JSON: with line and column
     */
    static JsonNode read(Path file) throws ProjectException {
        byte[] bytes = bytes(file);
        try {
            JsonNode root = READER.readTree(bytes);
            if (root.isMissingNode()) {
                throw new ProjectException(file + ": the file is empty; a project is a JSON object in braces");
            }
            return root;
        } catch (StreamConstraintsException e) {
            throw new ProjectException(
                    file + ": " + place(e.getLocation()) + "the document goes beyond what a project may be: at most "
                            + MOST_DEPTH + " levels deep, with at most " + MOST_VALUES
                            + " values and numbers of at most "
                            + LONGEST_NUMBER + " digits",
                    e);
        } catch (JsonProcessingException e) {
            throw new ProjectException(file + ": " + place(e.getLocation()) + "this is not JSON: " + reason(e), e);
        } catch (IOException e) {
            throw new ProjectException(file + ": this is not JSON: the text is not in UTF-8", e);
        }
    }

    private static byte[] bytes(Path file) throws ProjectException {
        if (Files.isDirectory(file)) {
            throw new ProjectException(
                    file + ": this is a folder; name the project file in it, such as " + file.resolve("project.json"));
        }
        if (!Files.exists(file)) {
            throw new ProjectException(file + ": there is no such file; name a project file, such as project.json");
        }
        if (!Files.isRegularFile(file)) {
            throw new ProjectException(file + ": a project is an ordinary file, not a device or a pipe");
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new ProjectException(file + ": a project file has at most " + (MOST_BYTES >> 20)
                        + " MiB, and this one has " + Files.size(file) + " bytes");
            }
            return bytes;
        } catch (IOException e) {
            throw new ProjectException(file + ": the file cannot be read; check its permissions", e);
        }
    }

    private static String place(JsonLocation location) {
        return location == null || location.getLineNr() < 1
                ? ""
                : "line " + location.getLineNr() + ", column " + location.getColumnNr() + ": ";
    }

    /** The parser's own words, without what only its programmers understand. */
    private static String reason(JsonProcessingException e) {
        if (e instanceof JsonEOFException) {
            return "the text ends too early; a bracket, a brace or a quote is not closed";
        }
        if (e instanceof MismatchedInputException) {
            return "something follows the end of the document; leave it out";
        }
        String message = e.getOriginalMessage();
        if (message.contains("(non-standard) comment")) {
            return "JSON has no comments; leave this one out";
        }
        int end = message.indexOf('\n');
        String line = (end < 0 ? message : message.substring(0, end))
                .replaceAll("\\(start marker at [^)]*\\)?", "")
                .replaceAll("[;:] enable `[^`]*` to allow", "")
                .strip();
        String start = line.isEmpty()
                ? "it cannot be understood"
                : line.substring(0, 1).toLowerCase() + line.substring(1);
        return Place.clean(start, 200);
    }
}

package org.videoengine.optimizer.internal.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.videoengine.optimizer.Measurement;

/**
 * Measurements on disk, a line of JSON for each, the oldest first. Every line names the machine that was measured, so that a file
 * which was copied to another one says nothing there. A file is replaced as a whole, by processes one after the other, so it is
 * whole after a loss of power; lines that cannot be read are passed over, and gone the next time that it is written.
 */
public final class HistoryFile {
    private static final Logger LOG = LoggerFactory.getLogger(HistoryFile.class);
    private static final String MACHINE = "machine";
    /** A line is some 400 bytes: what is longer than this many lines is not ours. */
    private static final long MOST_BYTES = 64L << 20;

    private final ObjectMapper mapper = new ObjectMapper();
    private final Path file;
    private final int mostLines;

    /**
     * A file that need not be there.
     *
     * @param mostLines that it may have, at least 1
     */
    public HistoryFile(Path file, int mostLines) {
        this.file = file;
        this.mostLines = mostLines;
    }

    /** The measurements of a machine; those that cannot be read are left out. */
    public List<Measurement> read(String machine) {
        List<Measurement> measurements = new ArrayList<>();
        for (String line : lines()) {
            try {
                JsonNode node = mapper.readTree(line);
                if (machine.equals(node.path(MACHINE).asText())) {
                    measurements.add(MeasurementJson.read(node));
                }
            } catch (JsonProcessingException | IllegalArgumentException e) {
                LOG.debug("a line of {} is passed over: {}", file, e.getMessage());
            }
        }
        return measurements;
    }

    /**
     * Adds measurements of a machine; the oldest lines make place for them.
     *
     * @throws IOException if the file cannot be written; it is as it was then
     */
    public synchronized void add(String machine, List<Measurement> more) throws IOException {
        Files.createDirectories(file.getParent());
        Path lockFile = file.resolveSibling(file.getFileName() + ".lock");
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            List<String> lines =
                    new ArrayList<>(lines().stream().filter(this::readable).toList());
            for (Measurement measurement : more) {
                ObjectNode node = mapper.createObjectNode().put(MACHINE, machine);
                node.setAll(MeasurementJson.write(mapper, measurement));
                lines.add(node.toString());
            }
            List<String> newest = lines.subList(Math.max(0, lines.size() - mostLines), lines.size());
            WholeFile.write(file, String.join("\n", newest) + '\n');
        }
    }

    private boolean readable(String line) {
        try {
            MeasurementJson.read(mapper.readTree(line));
            return true;
        } catch (JsonProcessingException | IllegalArgumentException e) {
            return false;
        }
    }

    private List<String> lines() {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > MOST_BYTES) {
                return List.of();
            }
            // Bytes that are no text become characters that no number has.
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            LOG.warn("{} cannot be read: {}", file, e.toString());
            return List.of();
        }
    }
}

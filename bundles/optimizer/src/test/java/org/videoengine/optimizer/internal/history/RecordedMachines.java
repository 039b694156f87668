package org.videoengine.optimizer.internal.history;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.videoengine.optimizer.Measurement;

/** Histories of real machines, among the tests' resources. */
public final class RecordedMachines {
    private RecordedMachines() {}

    /** The measurements of a machine, from a resource beside the class. */
    public static List<Measurement> read(Class<?> beside, String name, String machine) throws IOException {
        Path file = Files.createTempFile("recorded", ".jsonl");
        try (InputStream in = beside.getResourceAsStream(name)) {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            return new HistoryFile(file, Integer.MAX_VALUE).read(machine);
        } finally {
            Files.delete(file);
        }
    }
}

package org.videoengine.benchmark.internal.report;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Optional;
import org.videoengine.benchmark.BenchmarkComparison;
import org.videoengine.benchmark.BenchmarkException;
import org.videoengine.benchmark.BenchmarkReport;

/** Reports as files. */
public final class ReportFiles {
    /** A report has some kilobytes; more is another file. */
    private static final long MOST_BYTES = 64L << 20;

    private ReportFiles() {}

    /**
     * Writes a report in the form that the name asks for.
     *
     * @throws BenchmarkException if the name asks for none, or the file cannot be written
     */
    public static void save(BenchmarkReport report, Optional<BenchmarkComparison> comparison, Path file)
            throws BenchmarkException {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (name.endsWith(".json")) {
            write(file, ReportJson.write(report, comparison));
        } else if (name.endsWith(".html")) {
            write(file, HtmlReport.of(report, comparison));
        } else {
            throw new BenchmarkException(file + ": a report's name ends .json or .html", true);
        }
    }

    private static void write(Path file, String text) throws BenchmarkException {
        Path folder = file.toAbsolutePath().getParent();
        Path temporary = folder.resolve("." + file.getFileName() + ".part-" + Long.toHexString(System.nanoTime()));
        try {
            Files.createDirectories(folder);
            Files.writeString(temporary, text, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            move(temporary, file);
        } catch (IOException e) {
            throw new BenchmarkException(file + " cannot be written: " + reason(e), e);
        } finally {
            delete(temporary);
        }
    }

    private static void move(Path temporary, Path file) throws IOException {
        try {
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void delete(Path temporary) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            // What keeps it from being deleted has been said, or it was moved.
        }
    }

    /**
     * Reads a report.
     *
     * @throws BenchmarkException if it is missing or is none
     */
    public static BenchmarkReport load(Path file) throws BenchmarkException {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new BenchmarkException(file + " is too large for a benchmark report", true);
            }
            return ReportJson.read(Files.readString(file));
        } catch (NoSuchFileException e) {
            throw new BenchmarkException(file + ": there is no such file", true);
        } catch (CharacterCodingException e) {
            throw new BenchmarkException(file + " is no text", true);
        } catch (BadReportException e) {
            throw new BenchmarkException(file + " " + e.getMessage(), true);
        } catch (IOException e) {
            throw new BenchmarkException(file + " cannot be read: " + reason(e), e);
        }
    }

    private static String reason(IOException e) {
        return e instanceof java.nio.file.FileSystemException system && system.getReason() != null
                ? system.getReason()
                : e.getClass().getSimpleName() + (e.getMessage() == null ? "" : ": " + e.getMessage());
    }
}

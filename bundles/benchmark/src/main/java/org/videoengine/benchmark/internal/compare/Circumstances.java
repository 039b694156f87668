package org.videoengine.benchmark.internal.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.videoengine.benchmark.BenchmarkJob;
import org.videoengine.benchmark.BenchmarkReport;
import org.videoengine.benchmark.SystemInformation;

/** What differs between two reports apart from their figures. */
final class Circumstances {
    /** What is left to a system of the same memory differs a little from start to start. */
    private static final double MEMORY_TOLERANCE = 0.02;

    private final List<String> sentences = new ArrayList<>();
    private final boolean sameMachine;
    private final boolean sameWork;

    Circumstances(BenchmarkReport earlier, BenchmarkReport later) {
        sameWork = work(earlier.job(), later.job());
        sameMachine = machine(earlier.system(), later.system());
        program(earlier, later);
    }

    boolean sameMachine() {
        return sameMachine;
    }

    boolean sameWork() {
        return sameWork;
    }

    List<String> sentences() {
        return sentences;
    }

    private boolean work(BenchmarkJob before, BenchmarkJob after) {
        boolean same = before.plan().equals(after.plan());
        if (!same) {
            sentences.add("The work differs: it was " + describe(before) + " and is " + describe(after)
                    + ", so no speed can be compared.");
        } else if (before.frames() != after.frames()) {
            sentences.add("The frames of a run were " + before.frames() + " and are " + after.frames()
                    + ": what a run takes to begin weighs more in short ones.");
        }
        return same;
    }

    private static String describe(BenchmarkJob job) {
        return job.name() + " at " + job.width() + "x" + job.height() + ", quality " + job.quality() + ", plan "
                + job.plan();
    }

    private boolean machine(SystemInformation before, SystemInformation after) {
        int known = sentences.size();
        differs("The processor", before.processor(), after.processor());
        differs("The number of processors", before.processors(), after.processors());
        differs("The architecture", before.architecture(), after.architecture());
        if (!close(before.memoryBytes(), after.memoryBytes())) {
            differs("The memory", mebibytes(before.memoryBytes()), mebibytes(after.memoryBytes()));
        }
        differs("Graphics", String.join(" and ", before.graphics()), String.join(" and ", after.graphics()));
        return sentences.size() == known;
    }

    private void program(BenchmarkReport before, BenchmarkReport after) {
        differs(
                "The operating system",
                before.system().operatingSystem(),
                after.system().operatingSystem());
        differs("Java", before.system().java(), after.system().java());
        differs("The program", before.system().program(), after.system().program());
        if (!before.complete() || !after.complete()) {
            sentences.add("The " + (before.complete() ? "later" : "earlier") + " report is not complete.");
        }
    }

    private void differs(String what, Object before, Object after) {
        if (!Objects.equals(before, after)) {
            sentences.add(what + " differs: " + text(before) + " before, " + text(after) + " now.");
        }
    }

    private static String text(Object value) {
        Object shown = value instanceof Optional<?> optional ? optional.orElse(null) : value;
        return shown == null || shown.toString().isEmpty() ? "none that is known" : shown.toString();
    }

    private static boolean close(OptionalLong before, OptionalLong after) {
        return before.isPresent()
                && after.isPresent()
                && Math.abs(before.getAsLong() - after.getAsLong()) <= MEMORY_TOLERANCE * before.getAsLong();
    }

    private static Optional<String> mebibytes(OptionalLong bytes) {
        return bytes.isPresent() ? Optional.of((bytes.getAsLong() >> 20) + " MiB") : Optional.empty();
    }
}

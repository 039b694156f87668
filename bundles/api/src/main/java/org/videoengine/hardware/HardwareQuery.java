package org.videoengine.hardware;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * What is to be found out that takes time.
 *
 * @param encoders whether encoders are opened to see which do: takes some tenths of a second the first time
 * @param measuredFolder where the speed of writing is measured, for a second or two, with a file that is gone afterwards; empty
 *     if nowhere
 */
public record HardwareQuery(boolean encoders, Optional<Path> measuredFolder) {

    /** Nothing that takes time. */
    public static final HardwareQuery QUICK = new HardwareQuery(false, Optional.empty());

    /** Refuses null. */
    public HardwareQuery {
        Objects.requireNonNull(measuredFolder, "measuredFolder");
    }

    /** The same with encoders opened. */
    public HardwareQuery withEncoders() {
        return new HardwareQuery(true, measuredFolder);
    }

    /** The same with the speed of writing measured in a folder that exists. */
    public HardwareQuery withMeasuredFolder(Path folder) {
        return new HardwareQuery(encoders, Optional.of(folder));
    }
}

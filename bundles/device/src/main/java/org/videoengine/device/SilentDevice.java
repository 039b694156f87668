package org.videoengine.device;

import java.util.Optional;
import java.util.OptionalInt;
import org.videoengine.backend.BackendException;
import org.videoengine.backend.DeviceInfo;

/**
 * A device that its driver counts and that does not answer. It keeps its number, so that the others keep theirs.
 *
 * @param facts no more than a name
 * @param reason what went wrong, in one sentence
 */
public record SilentDevice(DeviceFacts facts, String reason) implements DeviceCandidate {

    /** A device of which nothing is known but how to call it. */
    public static SilentDevice named(String name, String reason) {
        DeviceInfo nothing = new DeviceInfo(
                DeviceInfo.Type.GRAPHICS, Optional.empty(), Optional.empty(), Optional.empty(), OptionalInt.empty());
        return new SilentDevice(new DeviceFacts(name, "", 0, 0, nothing), reason);
    }

    @Override
    public Optional<String> unfit() {
        return Optional.of(reason);
    }

    @Override
    public Device open() throws BackendException {
        throw new BackendException(reason);
    }
}

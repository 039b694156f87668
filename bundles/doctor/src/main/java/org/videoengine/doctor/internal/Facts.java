package org.videoengine.doctor.internal;

import java.nio.file.Path;
import java.util.Optional;
import org.videoengine.doctor.DiagnosticContext;
import org.videoengine.hardware.Hardware;
import org.videoengine.hardware.ProcessorLoad;

/**
 * What an examination knows before the checks begin.
 *
 * @param folder where films are to go
 * @param knownHardware the machine, if it is known
 * @param knownLoad what kept the processor busy, if it is known
 */
record Facts(Path folder, Optional<Hardware> knownHardware, Optional<ProcessorLoad> knownLoad)
        implements DiagnosticContext {

    @Override
    public Hardware hardware() {
        return knownHardware.orElseThrow(Facts::unknown);
    }

    @Override
    public ProcessorLoad load() {
        return knownLoad.orElseThrow(Facts::unknown);
    }

    private static IllegalStateException unknown() {
        return new IllegalStateException(
                "the machine is not known, because the bundle org.videoengine.hardware is not running");
    }
}

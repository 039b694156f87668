package org.videoengine.doctor;

import java.nio.file.Path;
import org.osgi.annotation.versioning.ProviderType;

/** Examines this machine and this installation. An OSGi service. Thread-safe. */
@ProviderType
public interface Doctor {

    /**
     * Has every {@link DiagnosticCheck} look, one after the other, which takes some seconds. Never throws for what is wrong: that
     * is what the findings are for.
     *
     * @param folder that exists, where films are to go: its disk is measured
     * @throws InterruptedException if the waiting thread is interrupted
     */
    Diagnosis examine(Path folder) throws InterruptedException;
}

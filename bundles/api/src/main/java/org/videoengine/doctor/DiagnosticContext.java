package org.videoengine.doctor;

import java.nio.file.Path;
import org.osgi.annotation.versioning.ProviderType;
import org.videoengine.hardware.Hardware;
import org.videoengine.hardware.ProcessorLoad;

/** What all checks of an examination may use, found out once. Thread-safe. */
@ProviderType
public interface DiagnosticContext {

    /** Where films are to go. */
    Path folder();

    /** The machine, with encoders tried and the disk of {@link #folder()} measured. */
    Hardware hardware();

    /** What kept the processor busy before the checks began. */
    ProcessorLoad load();
}

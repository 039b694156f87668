package org.videoengine.quality;

import java.util.OptionalLong;
import org.osgi.annotation.versioning.ConsumerType;

/** Hears of progress, and may end the work. Called on the thread that asked for the work. */
@ConsumerType
@FunctionalInterface
public interface QualityListener {

    /** Hears nothing and never ends it. */
    QualityListener NONE = (done, expected) -> true;

    /**
     * So many frames are measured.
     *
     * @param done frames so far
     * @param expected frames that there will be, as far as it can be told
     * @return whether to go on
     */
    boolean progress(long done, OptionalLong expected);
}

package org.videoengine.quality;

import org.osgi.annotation.versioning.ProviderType;
import org.videoengine.frame.FrameBuffer;

/**
 * Compares frames with their references one after another and keeps the account: PSNR, SSIM and MS-SSIM. Its memory does not
 * grow with their number. One thread at a time.
 */
@ProviderType
public interface FrameComparator {

    /**
     * Compares the next frame. Both buffers are the caller's again when this returns.
     *
     * @throws IllegalArgumentException if one is not of the comparator's format
     */
    FrameScores add(FrameBuffer reference, FrameBuffer test);

    /** All frames so far together. */
    ReferenceScores scores();
}

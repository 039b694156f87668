package org.videoengine.benchmark.internal.run;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.videoengine.plan.FrameRecipe;
import org.videoengine.plan.ShotPlan;
import org.videoengine.plan.SourceSpec;

/** Tells whether two plans are the same work, on whatever machine and in whatever folder they were made. */
final class PlanDigest {
    private static final int BYTES = 8;

    private PlanDigest() {}

    /** Sixteen hexadecimal digits of the SHA-256 of all that decides how long a plan takes. */
    static String of(ShotPlan plan) {
        MessageDigest digest = sha256();
        add(
                digest,
                plan.width() + " " + plan.height() + " " + plan.quality() + " " + plan.kernel() + " "
                        + plan.workingSpace());
        for (SourceSpec source : plan.sources()) {
            add(digest, source.width() + " " + source.height() + " " + source.minStep() + " " + source.focus());
        }
        for (FrameRecipe frame : plan.frames()) {
            add(digest, frame.toString());
        }
        return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    }

    private static void add(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

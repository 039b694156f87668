package org.videoengine.device;

import java.util.List;
import org.videoengine.frame.FrameFormat;
import org.videoengine.plan.Bloom;
import org.videoengine.plan.Motion;
import org.videoengine.plan.ShotPlan;
import org.videoengine.plan.WorkingSpace;

/**
 * The memory that drawing any one frame of a shot takes, once its sources are known.
 *
 * @param tableWords words of tables
 * @param lineBytes lines between the two passes of straight views
 * @param sumBytes sums of passes
 * @param lensBytes light through a lens, and the cells of its glow
 * @param pictureBytes a picture between keyframes
 * @param frameBytes the frame
 */
record FrameNeeds(int tableWords, long lineBytes, long sumBytes, long lensBytes, long pictureBytes, long frameBytes) {

    static FrameNeeds of(ShotPlan plan, FrameFormat format, List<FrameProgram> programs, List<DeviceSource> sources) {
        boolean linear = plan.workingSpace() == WorkingSpace.LINEAR_RGB;
        int words = 0;
        long lines = 0;
        long sums = 0;
        long lens = 0;
        long picture = 0;
        for (FrameProgram program : programs) {
            int own = PassPainter.words(plan.kernel(), program, sources);
            lines = Math.max(lines, PassPainter.lineBytes(program, sources));
            sums = Math.max(sums, PassPainter.sumBytes(program, linear));
            if (program.recipe().lens().isPresent()) {
                Bloom bloom = program.recipe().lens().get().bloom();
                own += LensPainter.words(bloom);
                lens = LensPainter.bytes(format.width(), format.height());
            }
            if (program.recipe().motion().isPresent()) {
                Motion motion = program.recipe().motion().get();
                picture = Math.max(picture, sources.get(motion.first()).bytes());
            }
            words = Math.max(words, own);
        }
        return new FrameNeeds(words, lines, sums, lens, picture, format.frameBytes());
    }

    /** All of it. */
    long bytes() {
        return 2L * tableWords * Integer.BYTES + lineBytes + sumBytes + lensBytes + pictureBytes + 2 * frameBytes;
    }

    /** What of it the host holds. */
    long hostBytes() {
        return 2L * tableWords * Integer.BYTES + frameBytes;
    }
}

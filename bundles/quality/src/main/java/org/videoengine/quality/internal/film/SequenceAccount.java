package org.videoengine.quality.internal.film;

import java.util.List;
import org.videoengine.quality.QualityIssue;
import org.videoengine.quality.internal.picture.Change;
import org.videoengine.quality.internal.picture.Exposure;
import org.videoengine.quality.internal.picture.Motion;
import org.videoengine.quality.internal.picture.PictureFigures;

/** Adds up a film's figures as its pictures pass by, and notes what is wrong. Its memory does not grow. One thread at a time. */
final class SequenceAccount {
    private static final double SOFT = 0.32;
    private static final double NOISY = 4;
    private static final double BLOCKY = 1.5;
    private static final double BANDED = 0.5;
    private static final double CLIPPED = 0.15;
    private static final double FLICKERING = 2;
    private static final double JERKY = 1.5;
    private static final double INCONSISTENT = 0.3;
    /** A time stamp so many frames after the one before leaves a gap. */
    private static final double GAP = 1.5;
    /** Motion is given for pictures of so many rows. */
    private static final double ROWS = 1080;

    private final double frameSeconds;
    private final double perRow;
    private final Window window = new Window(this::look);
    private final IssueBook issues = new IssueBook();
    private final MotionCurve curve = new MotionCurve();

    final Mean spatial = new Mean();
    final Mean temporal = new Mean();
    final Mean noise = new Mean();
    final Mean sharpness = new Mean();
    final Mean blockiness = new Mean();
    final Mean banding = new Mean();
    final Mean luma = new Mean();
    final Mean black = new Mean();
    final Mean white = new Mean();
    final Mean flicker = new Mean();
    final Mean speed = new Mean();
    final Mean jerk = new Mean();
    final Mean consistency = new Mean();
    long frames;
    long cuts;
    long duplicates;
    long jumps;
    double missing;
    long torn;
    long blackWithin;
    long blackAtEdge;
    long damaged;

    private double firstTime;
    private double lastTime = Double.NaN;
    private boolean tornBefore;
    private long blackRun;
    private double blackFrom;

    /**
     * Of a film.
     *
     * @param framesPerSecond of its clock
     * @param height rows of its pictures
     */
    SequenceAccount(double framesPerSecond, int height) {
        frameSeconds = 1 / framesPerSecond;
        perRow = ROWS / height;
    }

    void add(PictureFigures figures) {
        if (frames == 0) {
            firstTime = figures.time();
        }
        frames++;
        window.add(figures);
    }

    /** No more pictures come. */
    void end() {
        window.end();
        endBlack(lastTime + frameSeconds, true);
    }

    double seconds() {
        return frames == 0 ? 0 : lastTime + frameSeconds - firstTime;
    }

    List<QualityIssue> issues() {
        return issues.issues();
    }

    List<String> notes() {
        return issues.notes();
    }

    private void look(Window at) {
        PictureFigures here = at.at(0);
        gap(here);
        damaged += here.damaged() ? 1 : 0;
        note(IssueKind.DAMAGED, here.damaged(), here, 1);
        boolean tornHere = Continuity.isTorn(at);
        boolean cut = tornHere || tornBefore || Continuity.isCut(at);
        torn += tornHere ? 1 : 0;
        note(IssueKind.TORN, tornHere, here, 1);
        cuts += cut && !tornBefore ? 1 : 0;
        tornBefore = tornHere;
        picture(here);
        if (cut || here.change().isEmpty()) {
            curve.begin(here.exposure().mean());
            return;
        }
        movement(at, here);
    }

    private void gap(PictureFigures here) {
        double gap = (here.time() - lastTime) / frameSeconds;
        if (gap > GAP) {
            missing += gap - 1;
            issues.note(IssueKind.MISSING, lastTime, here.time(), 1, gap - 1);
        }
        lastTime = here.time();
    }

    private void picture(PictureFigures here) {
        Exposure exposure = here.exposure();
        luma.add(exposure.mean());
        spatial.add(here.spatialInformation());
        if (exposure.isBlack()) {
            blackFrom = blackRun == 0 ? here.time() : blackFrom;
            blackRun++;
            return;
        }
        endBlack(here.time(), blackFrom <= firstTime);
        noise.add(here.noise());
        sharpness.add(here.sharpness());
        blockiness.add(here.blockiness());
        banding.add(here.banding());
        black.add(exposure.black());
        white.add(exposure.white());
        note(IssueKind.SOFT, here.sharpness() < SOFT, here, here.sharpness());
        note(IssueKind.NOISY, here.noise() > NOISY, here, here.noise());
        note(IssueKind.BLOCKY, here.blockiness() > BLOCKY, here, here.blockiness());
        note(IssueKind.BANDED, here.banding() > BANDED, here, here.banding());
        note(IssueKind.BLOWN_OUT, exposure.white() > CLIPPED, here, 100 * exposure.white());
        note(IssueKind.CRUSHED, exposure.black() > CLIPPED, here, 100 * exposure.black());
    }

    private void endBlack(double until, boolean atEdge) {
        if (blackRun > 0) {
            issues.note(atEdge ? IssueKind.BLACK_EDGE : IssueKind.BLACK, blackFrom, until, blackRun, 0);
            blackAtEdge += atEdge ? blackRun : 0;
            blackWithin += atEdge ? 0 : blackRun;
            blackRun = 0;
        }
    }

    private void movement(Window at, PictureFigures here) {
        Change change = here.change().orElseThrow();
        temporal.add(change.temporalInformation());
        boolean duplicate = Continuity.isDuplicate(at);
        boolean jump = !duplicate && Continuity.isJump(at);
        duplicates += duplicate ? 1 : 0;
        jumps += jump ? 1 : 0;
        note(IssueKind.DUPLICATE, duplicate, here, 1);
        note(IssueKind.JUMP, jump, here, 1);
        Motion motion = here.motion().orElseThrow();
        curve.add(motion, here.exposure().mean());
        double jerkHere = curve.jerk() * perRow;
        if (motion.known()) {
            speed.add(motion.speed() * perRow);
        }
        if (motion.textured()) {
            consistency.add(duplicate ? Double.NaN : motion.unexplained());
            note(IssueKind.INCONSISTENT, motion.unexplained() > INCONSISTENT, here, motion.unexplained());
        }
        jerk.add(jerkHere);
        flicker.add(curve.flicker());
        note(IssueKind.FLICKERING, curve.flicker() > FLICKERING, here, curve.flicker());
        note(IssueKind.JERKY, jerkHere > JERKY && jerkHere > motion.speed() * perRow / 2, here, jerkHere);
    }

    private void note(IssueKind kind, boolean wrong, PictureFigures here, double figure) {
        if (wrong) {
            issues.note(kind, here.time(), here.time() + frameSeconds, 1, figure);
        }
    }
}

package org.videoengine.core.internal.motion;

import java.util.List;
import org.videoengine.frame.MotionField;

/**
 * The motion field of a frame between two keyframes, and the room to work it out. Used again from frame to frame, by one
 * thread at a time.
 *
 * <p>The field has three opinions, mixed by how well the keyframes agree under each: where the votes of both keyframes' samples
 * land, with what one keyframe covers drawn from the other alone; the forward motion, followed back; and the backward motion,
 * followed back. A mixture is nearer to the truth than any of them where motion is hard to tell; where they agree, the first
 * takes all the weight, and the others are not even asked.
 */
public final class FrameMotion {
    /** Trusted votes that a sample needs, of the two that it gets where nothing is covered. */
    private static final float ENOUGH_TRUST = 0.15f;

    private static final float ENOUGH_COVER = 0.05f;
    /** A side that got fewer votes for what is covered has none of its own. */
    private static final float HARDLY_ANY = 0.02f;

    private final int width;
    private final int height;
    private final MotionField field;
    private final Votes votes;
    private final Holes holes;
    private final FirstShare share;
    private final Opinions opinions;
    private final Bend bend;

    FrameMotion(int width, int height) {
        this.width = width;
        this.height = height;
        int count = width * height;
        field = new MotionField(
                width,
                height,
                List.of(
                        MotionField.Layer.blank(count),
                        MotionField.Layer.blank(count),
                        MotionField.Layer.blank(count)));
        votes = new Votes(width, height);
        holes = new Holes(width, height);
        share = new FirstShare(width, height);
        opinions = new Opinions(field);
        bend = new Bend(width, height);
    }

    /** The field, as it was filled last. */
    public MotionField field() {
        return field;
    }

    boolean fits(int otherWidth, int otherHeight) {
        return width == otherWidth && height == otherHeight;
    }

    /** Works out the field of a time, 0 at the first keyframe and 1 at the second. */
    void fill(PairMotion pair, Surroundings around, float time) {
        MotionField.Layer main = field.layers().get(0);
        votes.count(pair, time);
        elect(main, time);
        holes.fill(main);
        share.put(main);
        opinions.ask(pair, time);
        if (!around.empty()) {
            bend.find(main, width, time, around);
            bend.add(main, width, height);
            opinions.bend(bend);
        }
        opinions.weigh(pair, time);
        scale(main.firstX(), pair.unitX());
        scale(main.firstY(), pair.unitY());
        scale(main.secondX(), pair.unitX());
        scale(main.secondY(), pair.unitY());
        opinions.scale(pair.unitX(), pair.unitY());
    }

    /** The motion that most votes are for; where only covered samples land, each keyframe's own. */
    private void elect(MotionField.Layer main, float time) {
        float[] trusted = votes.trusted;
        float toFirst = -time;
        float toSecond = 1 - time;
        share.begin(toSecond);
        holes.begin();
        int i = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++, i++) {
                int at = Votes.PARTS * i;
                float trust = trusted[at];
                if (trust > ENOUGH_TRUST) {
                    float one = 1 / trust;
                    float u = one * trusted[at + 1];
                    float v = one * trusted[at + 2];
                    main.firstX()[i] = toFirst * u;
                    main.firstY()[i] = toFirst * v;
                    main.secondX()[i] = toSecond * u;
                    main.secondY()[i] = toSecond * v;
                } else {
                    electCovered(main, i, y, time);
                }
            }
        }
    }

    private void electCovered(MotionField.Layer main, int i, int y, float time) {
        float[] onlyFirst = votes.onlyFirst;
        float[] onlySecond = votes.onlySecond;
        int at = Votes.PARTS * i;
        float first = onlyFirst[at];
        float second = onlySecond[at];
        if (first + second < ENOUGH_COVER) {
            holes.add(i);
            return;
        }
        boolean ofFirst = first > HARDLY_ANY;
        boolean ofSecond = second > HARDLY_ANY;
        float u0 = ofFirst ? onlyFirst[at + 1] / first : onlySecond[at + 1] / second;
        float v0 = ofFirst ? onlyFirst[at + 2] / first : onlySecond[at + 2] / second;
        float u1 = ofSecond ? onlySecond[at + 1] / second : u0;
        float v1 = ofSecond ? onlySecond[at + 2] / second : v0;
        main.firstX()[i] = -time * u0;
        main.firstY()[i] = -time * v0;
        main.secondX()[i] = (1 - time) * u1;
        main.secondY()[i] = (1 - time) * v1;
        share.set(i, y, first * (1 - time) / (first * (1 - time) + second * time));
    }

    private static void scale(float[] plane, float factor) {
        if (factor == 1) {
            return;
        }
        for (int i = 0; i < plane.length; i++) {
            plane[i] *= factor;
        }
    }
}

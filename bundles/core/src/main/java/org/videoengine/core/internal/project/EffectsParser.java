package org.videoengine.core.internal.project;

import java.util.List;
import org.videoengine.project.DepthOfField;
import org.videoengine.project.Effects;
import org.videoengine.project.LensEffects;
import org.videoengine.project.ProjectException;

/** Reads the effects of a shot. */
final class EffectsParser {
    private static final List<String> FIELDS =
            List.of("motionBlur", "vignette", "grain", "depthOfField", "lens", "bloom", "linearLight");
    private static final double USUAL_SHUTTER = 180;
    private static final double USUAL_APERTURE = 0.25;
    private static final double USUAL_BLOOM = 0.3;
    private static final double USUAL_THRESHOLD = 0.7;
    private static final double USUAL_RADIUS = 0.25;

    private EffectsParser() {}

    /** The field {@code effects} of a shot. */
    static Effects parse(Fields shot) throws ProjectException {
        if (!shot.has("effects")) {
            return Effects.NONE;
        }
        Fields effects = new Fields(shot.value("effects"), shot.place("effects"), "the object of effects").only(FIELDS);
        double shutterAngle = 0;
        if (effects.has("motionBlur")) {
            Fields blur = new Fields(effects.value("motionBlur"), effects.place("motionBlur"), "the motion blur")
                    .only(List.of("shutterAngle"));
            shutterAngle = strength(blur, "shutterAngle", USUAL_SHUTTER, 360, "a shutter angle is a number of degrees");
        }
        return new Effects(
                shutterAngle,
                strength(effects, "vignette", 0, 1, "a vignette is a strength"),
                strength(effects, "grain", 0, 1, "grain is a strength"),
                depthOfField(effects),
                lens(effects),
                effects.flag("linearLight"));
    }

    private static LensEffects lens(Fields effects) throws ProjectException {
        double distortion = 0;
        double aberration = 0;
        if (effects.has("lens")) {
            Fields lens = new Fields(effects.value("lens"), effects.place("lens"), "the lens")
                    .only(List.of("distortion", "chromaticAberration"));
            String right = "a distortion is a number between -1 (inwards) and 1 (outwards, like a barrel)";
            distortion = lens.number("distortion", 0, right);
            if (distortion < -1 || distortion > 1) {
                throw lens.place("distortion").error(right + ", not " + Place.number(distortion));
            }
            aberration = strength(lens, "chromaticAberration", 0, 1, "a chromatic aberration is a strength");
        }
        return new LensEffects(distortion, aberration, bloom(effects));
    }

    private static LensEffects.Bloom bloom(Fields effects) throws ProjectException {
        if (!effects.has("bloom")) {
            return LensEffects.Bloom.NONE;
        }
        Fields bloom = new Fields(effects.value("bloom"), effects.place("bloom"), "the bloom")
                .only(List.of("strength", "threshold", "radius"));
        return new LensEffects.Bloom(
                strength(bloom, "strength", USUAL_BLOOM, 1, "a bloom has a strength"),
                strength(bloom, "threshold", USUAL_THRESHOLD, 1, "a threshold is a brightness"),
                strength(bloom, "radius", USUAL_RADIUS, 1, "a radius is a width"));
    }

    private static DepthOfField depthOfField(Fields effects) throws ProjectException {
        if (!effects.has("depthOfField")) {
            return DepthOfField.NONE;
        }
        Fields lens = new Fields(effects.value("depthOfField"), effects.place("depthOfField"), "the depth of field")
                .only(List.of("focus", "aperture"));
        String focus = "a focus is a brightness of the depth maps";
        lens.required("focus", focus + " between 0 (far) and 1 (near)");
        return new DepthOfField(
                strength(lens, "focus", 0, 1, focus),
                strength(lens, "aperture", USUAL_APERTURE, 1, "an aperture is an opening"));
    }

    private static double strength(Fields effects, String name, double otherwise, double most, String what)
            throws ProjectException {
        String right = what + " between 0 and " + Place.number(most);
        double value = effects.number(name, otherwise, right);
        if (value < 0 || value > most) {
            throw effects.place(name).error(right + ", not " + Place.number(value));
        }
        return value;
    }
}

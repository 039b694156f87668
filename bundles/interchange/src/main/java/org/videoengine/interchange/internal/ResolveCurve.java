package org.videoengine.interchange.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;

/** A parameter over time, as DaVinci Resolve writes it: keyframes by frame number, with Bézier handles in frames and values. */
final class ResolveCurve {
    private static final int HALVINGS = 50;

    private record Key(double value, double inFrames, double inValue, double outFrames, double outValue) {}

    private final TreeMap<Double, Key> keys = new TreeMap<>();

    private ResolveCurve() {}

    static ResolveCurve always(double value) {
        ResolveCurve curve = new ResolveCurve();
        curve.keys.put(0.0, new Key(value, 0, 0, 0, 0));
        return curve;
    }

    static ResolveCurve of(JsonNode parameter) {
        ResolveCurve curve = new ResolveCurve();
        parameter.path("Key Frames").fields().forEachRemaining(each -> {
            JsonNode in = each.getValue().path("InBez").path("InBez");
            JsonNode out = each.getValue().path("OutBez").path("OutBez");
            try {
                curve.keys.put(
                        Double.valueOf(each.getKey()),
                        new Key(
                                each.getValue().path("Value").asDouble(),
                                in.path(0).asDouble(0),
                                in.path(1).asDouble(0),
                                out.path(0).asDouble(0),
                                out.path(1).asDouble(0)));
            } catch (NumberFormatException e) {
                // A name that is no frame number says nothing about time.
                return;
            }
        });
        return curve.keys.isEmpty() ? always(parameter.path("Parameter Value").asDouble()) : curve;
    }

    boolean isStill() {
        return isAlways(keys.firstEntry().getValue().value());
    }

    boolean isAlways(double value) {
        return keys.values().stream()
                .allMatch(key -> key.value() == value && key.inValue() == 0 && key.outValue() == 0);
    }

    /** The value at a frame, which need not be whole. */
    double at(double frame) {
        Map.Entry<Double, Key> left = keys.floorEntry(frame);
        Map.Entry<Double, Key> right = keys.ceilingEntry(frame);
        if (left == null || right == null || left.getKey().equals(right.getKey())) {
            return (left == null ? right : left).getValue().value();
        }
        double span = right.getKey() - left.getKey();
        Key from = left.getValue();
        Key to = right.getValue();
        double x1 = Math.max(0, Math.min(from.outFrames(), span));
        double x2 = span + Math.max(-span, Math.min(to.inFrames(), 0));
        double t = parameter(frame - left.getKey(), x1, x2, span);
        // Without handles the curve is straight: the control points lie on thirds of the line.
        double y1 = x1 == 0 ? from.value() : from.value() + from.outValue();
        double y2 = x2 == span ? to.value() : to.value() + to.inValue();
        return bezier(t, from.value(), y1, y2, to.value());
    }

    private static double parameter(double x, double x1, double x2, double span) {
        double low = 0;
        double high = 1;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (bezier(middle, 0, x1, x2, span) < x) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    private static double bezier(double t, double a, double b, double c, double d) {
        double u = 1 - t;
        return u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d;
    }
}

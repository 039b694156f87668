package org.videoengine.interchange.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.videoengine.media.PictureInfo;
import org.videoengine.project.FrameRate;
import org.videoengine.project.Resolution;

/**
 * The camera of a still in a timeline of DaVinci Resolve, which keeps the inspector's transform (zoom, pan, tilt, with keyframes) as
 * metadata. It becomes a path of views. Pan and tilt move the picture, in shares of the frame; a view never leaves the picture.
 */
final class ResolveCamera {
    /** Views are this far apart on a curve, in frames: between them the path is straight. */
    private static final int STEP = 2;

    private final JsonNode clip;
    private final FrameRate rate;
    private final Resolution film;
    private final PictureInfo picture;
    private final Notes notes;
    private boolean clamped;

    ResolveCamera(JsonNode clip, FrameRate rate, Resolution film, PictureInfo picture, Notes notes) {
        this.clip = clip;
        this.rate = rate;
        this.film = film;
        this.picture = picture;
        this.notes = notes;
    }

    /**
     * The camera move, if the transform is anything but none.
     *
     * @param frames of the shot
     * @param from where the shot begins on the clip's clock, in seconds
     */
    Optional<ObjectNode> path(int frames, double from) {
        JsonNode transform = transform();
        ResolveCurve zoomX = curve(transform, "transformationZoomX", 1);
        ResolveCurve zoomY = curve(transform, "transformationZoomY", 1);
        ResolveCurve pan = curve(transform, "transformationPan", 0);
        ResolveCurve tilt = curve(transform, "transformationTilt", 0);
        if (zoomX.isAlways(1) && pan.isAlways(0) && tilt.isAlways(0)) {
            return Optional.empty();
        }
        boolean still = zoomX.isStill() && pan.isStill() && tilt.isStill();
        double clipRate =
                clip.path("source_range").path("duration").path("rate").asDouble(rate.fps());
        boolean uneven = false;
        ArrayNode views = JsonNodeFactory.instance.arrayNode();
        for (int frame = 0; frame < frames; frame = next(frame, frames)) {
            double at = (from + rate.secondsOf(frame)) * clipRate;
            double zoom = zoomX.at(at);
            uneven |= Math.abs(zoom - zoomY.at(at)) > 1e-3 * zoom;
            ObjectNode view = views.addObject().put("time", rate.secondsOf(frame));
            rectangle(view.putArray("rect"), zoom, pan.at(at), tilt.at(at));
            if (still) {
                break;
            }
        }
        if (uneven) {
            notes.add("\"" + Otio.name(clip) + "\" is stretched in the timeline; here its width decides");
        }
        if (clamped) {
            notes.add("the camera of \"" + Otio.name(clip) + "\" leaves the picture; here it stays at the edge");
        }
        return Optional.of(JsonNodeFactory.instance
                .objectNode()
                .put("type", "path")
                .put("easing", "linear")
                .set("views", views));
    }

    private static int next(int frame, int frames) {
        return frame < frames - 1 ? Math.min(frame + STEP, frames - 1) : frames;
    }

    private JsonNode transform() {
        for (JsonNode effect : clip.path("effects")) {
            JsonNode resolve = effect.path("metadata").path("Resolve_OTIO");
            if (resolve.path("Effect Name").asText("").equals("Transform")
                    && resolve.path("Enabled").asBoolean(true)) {
                return resolve.path("Parameters");
            }
        }
        return JsonNodeFactory.instance.missingNode();
    }

    private static ResolveCurve curve(JsonNode parameters, String id, double usual) {
        for (JsonNode parameter : parameters) {
            if (parameter.path("Parameter ID").asText("").equals(id)) {
                return ResolveCurve.of(parameter);
            }
        }
        return ResolveCurve.always(usual);
    }

    /** The part of the picture that is seen, in its pixels. */
    private void rectangle(ArrayNode rect, double zoom, double pan, double tilt) {
        double step = Math.min((double) picture.width() / film.width(), (double) picture.height() / film.height());
        double wished = step / Math.max(zoom, 1e-3);
        double scale = Math.min(step, wished);
        clamped |= wished > step * (1 + 1e-9);
        double width = film.width() * scale;
        double height = film.height() * scale;
        double x = picture.width() / 2.0 - pan * width - width / 2;
        double y = picture.height() / 2.0 + tilt * height - height / 2;
        rect.add(inside(x, picture.width() - width))
                .add(inside(y, picture.height() - height))
                .add(width)
                .add(height);
    }

    private double inside(double value, double most) {
        double within = Math.max(0, Math.min(value, most));
        clamped |= Math.abs(within - value) > 0.5;
        return within;
    }
}

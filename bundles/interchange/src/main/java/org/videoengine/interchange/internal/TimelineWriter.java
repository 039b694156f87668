package org.videoengine.interchange.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import org.videoengine.project.AudioClip;
import org.videoengine.project.Effects;
import org.videoengine.project.Keyframe;
import org.videoengine.project.KeyframeSource.ClipFrame;
import org.videoengine.project.KeyframeSource.ClipRange;
import org.videoengine.project.KeyframeSource.Image;
import org.videoengine.project.Project;
import org.videoengine.project.Shot;
import org.videoengine.project.Transition;

/**
 * Writes a project as an OpenTimelineIO timeline of one track. A dissolve's cut lies in its middle; shots are seen from cut to cut,
 * and what the dissolve shows of them beyond is left in their media.
 */
final class TimelineWriter {
    /** Where in an object's metadata ours is. */
    static final String METADATA = "video-engine";

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Project project;
    private final JsonNode document;
    private final Path folder;
    private final Notes notes;

    /**
     * For one project.
     *
     * @param document the project file's own text
     * @param folder of the timeline
     */
    TimelineWriter(Project project, JsonNode document, Path folder, Notes notes) {
        this.project = project;
        this.document = document;
        this.folder = folder;
        this.notes = notes;
    }

    ObjectNode write() {
        ObjectNode timeline = object("Timeline.1");
        timeline.put("name", project.name());
        ObjectNode metadata = timeline.putObject("metadata").putObject(METADATA);
        metadata.put("frameRate", project.frameRate().toString());
        metadata.putArray("resolution")
                .add(project.resolution().width())
                .add(project.resolution().height());
        timeline.set("global_start_time", time(0));
        ObjectNode stack = object("Stack.1");
        stack.put("name", "tracks");
        ObjectNode track = object("Track.1");
        track.put("name", "Video").put("kind", "Video");
        track.set("children", children());
        ArrayNode tracks = stack.putArray("children").add(track);
        for (int i = 0; i < project.audio().size(); i++) {
            tracks.add(sound(project.audio().get(i), "Audio " + (i + 1)));
        }
        timeline.set("tracks", stack);
        return timeline;
    }

    /** Each sound has a track of its own, on which it may overlap others. */
    private ObjectNode sound(AudioClip sound, String name) {
        double rate = project.frameRate().fps();
        ObjectNode track = object("Track.1");
        track.put("name", name).put("kind", "Audio");
        ArrayNode children = track.putArray("children");
        if (sound.start() > 0) {
            ObjectNode gap = object("Gap.1");
            gap.set("source_range", range(0, sound.start() * rate));
            children.add(gap);
        }
        double end = sound.out().orElse(sound.in() + Math.max(0, filmSeconds() - sound.start()));
        ObjectNode clip = object("Clip.1");
        clip.put("name", sound.file().getFileName().toString());
        clip.set("source_range", range(sound.in() * rate, (end - sound.in()) * rate));
        ObjectNode media = object("ExternalReference.1");
        media.put("target_url", ShotFiles.name(sound.file(), folder));
        media.putNull("available_range");
        clip.set("media_reference", media);
        clip.putObject("metadata")
                .putObject(METADATA)
                .putObject(SoundImport.SOUND)
                .put("gain", sound.gain())
                .put("fadeIn", sound.fadeIn())
                .put("fadeOut", sound.fadeOut());
        children.add(clip);
        return track;
    }

    /** Frames that a shot shares with the next. */
    private int overlap(Shot shot) {
        return shot.transition().type() == Transition.Type.DISSOLVE
                ? project.frameRate().framesIn(shot.transition().duration())
                : 0;
    }

    private double filmSeconds() {
        int frames = 0;
        for (Shot shot : project.shots()) {
            frames += project.frameRate().framesIn(shot.duration()) - overlap(shot);
        }
        return project.frameRate().secondsOf(frames);
    }

    private ArrayNode children() {
        ArrayNode children = NODES.arrayNode();
        int lead = 0;
        for (int i = 0; i < project.shots().size(); i++) {
            Shot shot = project.shots().get(i);
            int frames = project.frameRate().framesIn(shot.duration());
            int overlap = overlap(shot);
            int after = overlap - overlap / 2;
            children.add(clip(shot, document.path("shots").path(i), lead, frames - lead - after));
            lead = overlap / 2;
            if (overlap > 0) {
                ObjectNode transition = object("Transition.1");
                transition.put("name", "dissolve").put("transition_type", "SMPTE_Dissolve");
                transition.set("in_offset", time(overlap / 2));
                transition.set("out_offset", time(after));
                children.add(transition);
            }
        }
        return children;
    }

    private ObjectNode clip(Shot shot, JsonNode written, int lead, int frames) {
        ObjectNode clip = object("Clip.1");
        clip.put("name", shot.id());
        ObjectNode whole = written.deepCopy();
        ShotFiles.move(whole, project.file().getParent(), folder);
        clip.putObject("metadata").putObject(METADATA).set("shot", whole);
        Keyframe first = shot.keyframes().get(0);
        double rate = project.frameRate().fps();
        double start = lead;
        ArrayNode effects = clip.putArray("effects");
        if (first.source() instanceof ClipRange range) {
            start = range.in() * rate + lead * range.speed();
            if (range.speed() != 1) {
                effects.add(warp("LinearTimeWarp.1", range.speed()));
            }
        } else if (first.source() instanceof ClipFrame frame) {
            start = frame.at() * rate;
            effects.add(warp("FreezeFrame.1", 0));
        }
        clip.set("source_range", range(start, frames));
        clip.set("media_reference", media(first));
        String lost = lost(shot);
        if (!lost.isEmpty()) {
            notes.add("shot \"" + shot.id() + "\": editing programs do not see " + lost
                    + ", which goes along as metadata");
        }
        return clip;
    }

    private static String lost(Shot shot) {
        StringBuilder lost = new StringBuilder();
        if (shot.keyframes().size() > 1) {
            lost.append("its other keyframes");
        }
        if (!shot.camera().isEmpty()) {
            lost.append(lost.isEmpty() ? "" : " nor ").append("its camera");
        }
        if (!shot.effects().equals(Effects.NONE)) {
            lost.append(lost.isEmpty() ? "" : " nor ").append("its effects");
        }
        return lost.toString();
    }

    private ObjectNode media(Keyframe keyframe) {
        ObjectNode media = object("ExternalReference.1");
        media.put("target_url", ShotFiles.name(keyframe.source().file(), folder));
        if (keyframe.source() instanceof Image) {
            media.set("available_range", range(0, 1));
        } else {
            media.putNull("available_range");
        }
        return media;
    }

    private ObjectNode warp(String schema, double speed) {
        ObjectNode warp = object(schema);
        warp.put("name", "").put("effect_name", schema.substring(0, schema.indexOf('.')));
        warp.put("time_scalar", speed);
        return warp;
    }

    private ObjectNode range(double start, double frames) {
        ObjectNode range = object("TimeRange.1");
        range.set("start_time", time(start));
        range.set("duration", time(frames));
        return range;
    }

    private ObjectNode time(double frames) {
        return object("RationalTime.1").put("rate", project.frameRate().fps()).put("value", frames);
    }

    private static ObjectNode object(String schema) {
        return NODES.objectNode().put("OTIO_SCHEMA", schema);
    }
}

package org.videoengine.interchange.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;

/** Counts what of a timeline a project has no place for. */
final class LeftOut {
    private int sounds;
    private int markers;
    private final Map<String, Integer> effects = new TreeMap<>();

    private final JsonNode tracks;

    private LeftOut(JsonNode tracks) {
        this.tracks = tracks;
    }

    static void note(JsonNode tracks, Notes notes) {
        LeftOut out = new LeftOut(tracks);
        out.count(tracks, false, false);
        if (out.sounds > 0) {
            notes.add("sound is left out: " + counted(out.sounds, "clip") + " on audio tracks within other tracks");
        }
        if (out.markers > 0) {
            notes.add(counted(out.markers, "marker") + " left out");
        }
        out.effects.forEach(
                (name, count) -> notes.add("the effect \"" + name + "\" is left out (" + counted(count, "time") + ")"));
    }

    private static String counted(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    private void count(JsonNode item, boolean sound, boolean carried) {
        boolean audio = sound || item.path("kind").asText("").equals("Audio");
        markers += item.path("markers").size();
        if (Otio.schema(item).equals("Clip")) {
            sounds += audio && !carried ? 1 : 0;
        }
        for (JsonNode effect : item.path("effects")) {
            boolean resolve = effect.path("metadata").has("Resolve_OTIO");
            if (!audio && !resolve && Otio.schema(effect).equals("Effect")) {
                effects.merge(
                        Otio.name(effect).equals("effect")
                                ? effect.path("effect_name").asText("?")
                                : Otio.name(effect),
                        1,
                        Integer::sum);
            }
        }
        for (JsonNode child : item.path("children")) {
            // Tracks of sound beside those of pictures are not left out; sound within nested stacks is.
            count(child, audio, carried || item == tracks && SoundImport.isAudio(child));
        }
    }
}

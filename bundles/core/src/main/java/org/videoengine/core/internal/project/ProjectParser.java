package org.videoengine.core.internal.project;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.videoengine.project.FrameRate;
import org.videoengine.project.Project;
import org.videoengine.project.ProjectException;
import org.videoengine.project.Resolution;
import org.videoengine.project.Shot;
import org.videoengine.render.LoadOptions;

/** Reads the document of a project. For one file and one thread. */
final class ProjectParser {
    private static final List<String> FIELDS = List.of("$schema", "name", "frameRate", "resolution", "shots", "audio");
    private static final int LONGEST_NAME = 200;
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\u2028\u2029]");
    private static final FrameRate USUAL_RATE = new FrameRate(24, 1);
    private static final Resolution USUAL_RESOLUTION = new Resolution(1920, 1080);

    private final Path absolute;
    private final Place place;
    private final ShotParser shots;
    private final AudioParser audio;

    ProjectParser(Path file, LoadOptions options) {
        absolute = file.toAbsolutePath().normalize();
        place = new Place(file.toString(), "");
        PictureFiles files = new PictureFiles(absolute.getParent(), options);
        shots = new ShotParser(files);
        audio = new AudioParser(files);
    }

    Project parse(JsonNode document) throws ProjectException {
        Fields root = new Fields(document, place, "a project").only(FIELDS);
        root.optionalText("$schema", "a schema is the address of project.schema.json");
        String name = name(root);
        FrameRate frameRate = frameRate(root);
        Resolution resolution = resolution(root);
        List<JsonNode> items = root.items("shots", "a project has a list of shots, at least one");
        List<Shot> read = new ArrayList<>(items.size());
        for (int i = 0; i < items.size(); i++) {
            read.add(shots.parse(items.get(i), root.place("shots").item(i)));
        }
        new FilmCheck(frameRate, root.place("shots")).check(read);
        return new Project(name, absolute, frameRate, resolution, read, audio.parse(root));
    }

    private String name(Fields root) throws ProjectException {
        if (root.has("name")) {
            String right = "a name is one line of text of at most " + LONGEST_NAME + " characters";
            String name = root.text("name", right).strip();
            if (name.length() > LONGEST_NAME || CONTROL.matcher(name).find()) {
                throw root.place("name").wrong(right, root.value("name"));
            }
            return name;
        }
        String file = absolute.getFileName().toString().replaceFirst("(?<=.)\\.[^.]*$", "");
        Path folder = absolute.getParent().getFileName();
        return file.equals("project") && folder != null ? folder.toString() : file;
    }

    private FrameRate frameRate(Fields root) throws ProjectException {
        if (!root.has("frameRate")) {
            return USUAL_RATE;
        }
        JsonNode value = root.value("frameRate");
        if (!value.isNumber() && !value.isTextual()) {
            throw root.place("frameRate")
                    .wrong("a frame rate is a number or a fraction such as 24, 23.976 or \"30000/1001\"", value);
        }
        try {
            return FrameRate.parse(Place.clean(value.asText()));
        } catch (IllegalArgumentException e) {
            throw root.place("frameRate").error(e.getMessage());
        }
    }

    private Resolution resolution(Fields root) throws ProjectException {
        if (!root.has("resolution")) {
            return USUAL_RESOLUTION;
        }
        JsonNode value = root.value("resolution");
        boolean pair = value.isArray()
                && value.size() == 2
                && value.get(0).canConvertToExactIntegral()
                && value.get(1).canConvertToExactIntegral();
        if (!pair && !value.isTextual()) {
            throw root.place("resolution")
                    .wrong("a resolution is two whole numbers of pixels such as [1920, 1080], or \"1920x1080\"", value);
        }
        try {
            return Resolution.parse(
                    pair ? side(value.get(0)) + "x" + side(value.get(1)) : Place.clean(value.textValue()));
        } catch (IllegalArgumentException e) {
            throw root.place("resolution").error(e.getMessage());
        }
    }

    private static String side(JsonNode value) {
        return Place.number(value.doubleValue());
    }
}

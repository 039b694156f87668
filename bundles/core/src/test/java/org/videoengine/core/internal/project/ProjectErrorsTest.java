package org.videoengine.core.internal.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.videoengine.project.ProjectException;
import org.videoengine.render.LoadOptions;

class ProjectErrorsTest {
    private static final String DOCUMENT = """
            {"name": "N", "frameRate": 24, "resolution": [640, 360], "shots": [
              {"id": "one", "duration": 5, "interpolation": "linear",
               "keyframes": [{"image": "images/ridge.jpg", "time": 0}, {"image": "images/valley.jpg", "time": 4}],
               "camera": {"type": "zoom", "direction": "in", "amount": 0.1, "easing": "linear"},
               "effects": {"motionBlur": {"shutterAngle": 180}, "vignette": 0.5},
               "transition": {"type": "dissolve", "duration": 1}},
              {"id": "two", "duration": 2, "keyframes": [{"clip": "clips/dog.mp4", "at": 1}],
               "camera": [{"type": "path", "views": [{"time": 0, "rect": [0, 0, 9, 9]}, {"time": 2, "rect": [1, 1, 9, 9]}]}]}
            ]}
            """;

    @TempDir
    Path temporary;

    private ProjectFolder folder;

    @BeforeEach
    void makeFolder() throws Exception {
        folder = new ProjectFolder(Files.createDirectory(temporary.resolve("project")));
        folder.read(DOCUMENT);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    # What is replaced | by what | field | sentence, from its start
                    `"name": "N"` | `"name": ""` | name | `a name is one line of text of at most 200 characters, not ""`
                    `"frameRate": 24` | `"frameRate": 0` | frameRate | `a frame rate needs positive parts`
                    `"frameRate": 24` | `"frameRate": "fast"` | frameRate | `a frame rate is a number or a fraction`
                    `"frameRate": 24` | `"frameRate": 1e999` | frameRate | `a frame rate is a number or a fraction`
                    `"frameRate": 24` | `"frameRate": null` | frameRate | `a frame rate is a number or a fraction`
                    `[640, 360]` | `[641, 360]` | resolution | `a resolution has an even width and height`
                    `[640, 360]` | `[0, 0]` | resolution | `a resolution has 16 to 8192 pixels a side, not 0x0`
                    `[640, 360]` | `"20000x20000"` | resolution | `a resolution has 16 to 8192 pixels a side`
                    `[640, 360]` | `[1e999, 1]` | resolution | `a resolution is two whole numbers of pixels`
                    `[640, 360]` | `[640]` | resolution | `a resolution is two whole numbers of pixels`
                    `"shots"` | `"shoots"` | shoots | `a project has no field of this name; the nearest is "shots"`
                    `"duration": 5` | `"lenght": 5` | shots[0].lenght | `a shot has no field of this name; the nearest is`
                    `"duration": 5` | `"Duration": 5` | shots[0].Duration | `a shot has no field of this name; the nearest is "duration"`
                    `"duration": 5,` | `` | shots[0].duration | `this field is missing; a shot lasts a number of seconds`
                    `"duration": 5` | `"duration": 0` | shots[0].duration | `a shot lasts more than 0 and at most 86400 seconds, not 0`
                    `"duration": 5` | `"duration": -1.5` | shots[0].duration | `a shot lasts more than 0 and at most 86400 seconds, not -1.5`
                    `"duration": 5` | `"duration": 1e999` | shots[0].duration | `a shot lasts a number of seconds, such as 5, not a number too large`
                    `"duration": 5` | `"duration": 1e5` | shots[0].duration | `a shot lasts more than 0 and at most 86400 seconds, not 100000`
                    `"duration": 5` | `"duration": "5"` | shots[0].duration | `a shot lasts a number of seconds, such as 5, not "5"`
                    `"id": "one"` | `"id": "a/b"` | shots[0].id | `an id names files`
                    `"id": "one"` | `"id": "two."` | shots[0].id | `an id names files`
                    `"id": "one"` | `"id": ".."` | shots[0].id | `an id names files`
                    `"id": "one"` | `"id": "NUL"` | shots[0].id | `"NUL" is the name of a device`
                    `"id": "one"` | `"id": "TWO"` | shots[1].id | `"two" is taken by shots[0]`
                    `"linear",` | `"lineer",` | shots[0].interpolation | `this is one of hold, linear, optical_flow and depth_aware, not "lineer"; the nearest is "linear"`
                    `"linear",` | `"depth_aware",` | shots[0].keyframes[0].depth | `this field is missing; "depth_aware" needs a depth map`
                    `"time": 4` | `"time": 5.01` | shots[0].keyframes[1].time | `a keyframe's time lies in its shot, between 0 and 5 s, not at 5.01 s`
                    `"time": 4` | `"time": 0` | shots[0].keyframes[1].time | `times ascend from keyframe to keyframe, but 0 s comes after 0 s`
                    `, "time": 4` | `` | shots[0].keyframes[1].time | `this field is missing; give every keyframe`
                    `images/valley.jpg` | `images/gone.jpg` | shots[0].keyframes[1].image | `there is no file "images/gone.jpg" in`
                    `images/valley.jpg` | `images` | shots[0].keyframes[1].image | `"images" is a folder`
                    `images/valley.jpg` | `../valley.jpg` | shots[0].keyframes[1].image | `"../valley.jpg" lies outside the project's folder`
                    `images/valley.jpg` | `/etc/passwd` | shots[0].keyframes[1].image | `"/etc/passwd" lies outside the project's folder`
                    `images/valley.jpg` | `a\\u0000b` | shots[0].keyframes[1].image | `a file's name cannot contain what`
                    `"clip": "clips/dog.mp4"` | `"image": "images/ridge.jpg"` | shots[1].keyframes[0].at | `only the frame of a clip has this field`
                    `"clip": "clips/dog.mp4"` | `"clip": "clips/dog.mp4", "image": "x"` | shots[1].keyframes[0].clip | `this keyframe has an image too`
                    `"at": 1` | `"at": -1` | shots[1].keyframes[0].at | `the frame of a clip is seen at 0 seconds or later, not at -1`
                    `"at": 1` | `"in": 1, "out": 1` | shots[1].keyframes[0].out | `a stretch of a clip ends after it begins at 1 s, not at 1 s`
                    `"at": 1` | `"in": -1` | shots[1].keyframes[0].in | `a stretch of a clip begins at 0 seconds or later, not at -1`
                    `"at": 1` | `"speed": 0` | shots[1].keyframes[0].speed | `the speed of a clip is a number from 0.001 to 1000, such as 0.25 for slow motion, not 0`
                    `"at": 1` | `"at": 1, "speed": 2` | shots[1].keyframes[0].at | `a stretch of a clip does not have this field`
                    `"at": 1` | `"in": 1, "time": 0` | shots[1].keyframes[0].time | `a stretch of a clip does not have this field`
                    `images/valley.jpg",` | `images/valley.jpg", "in": 1,` | shots[0].keyframes[1].in | `the frames of a clip are all of a shot's keyframes`
                    `"type": "zoom"` | `"type": "zoon"` | shots[0].camera.type | `this is one of static, pan, tilt, zoom, dolly, track, roll and path, not "zoon"; the nearest is "zoom"`
                    `"type": "zoom", ` | `` | shots[0].camera.type | `this field is missing; it is one of static`
                    `"type": "zoom"` | `"type": "roll"` | shots[0].camera.amount | `a roll turns by an angle; give it as "degrees"`
                    `"direction": "in"` | `"direction": "left"` | shots[0].camera.direction | `this is one of in and out, not "left"`
                    `"amount": 0.1` | `"amount": -0.1` | shots[0].camera.amount | `a zoom's amount is the growth of the picture, such as 0.2 for 20 %, between 0 and 100, not -0.1; turn the direction`
                    `"easing": "linear"` | `"easing": "ease-in"` | shots[0].camera.easing | `an easing is one of linear`
                    `"easing": "linear"` | `"easing": "cubic_bezier(2,0,0,1)"` | shots[0].camera.easing | `the times of a cubic_bezier`
                    `"easing": "linear"` | `"easing": "cubic_bezier(NaN,0,0,1)"` | shots[0].camera.easing | `an easing is one of linear`
                    `"shutterAngle": 180` | `"shutterAngle": 361` | shots[0].effects.motionBlur.shutterAngle | `a shutter angle is a number of degrees between 0 and 360, not 361`
                    `"vignette": 0.5` | `"depthOfField": {"focus": 1}` | shots[0].keyframes[0].depth | `this field is missing; the effect depthOfField needs a depth map for each keyframe`
                    `"vignette": 0.5` | `"depthOfField": {"focus": 2}` | shots[0].effects.depthOfField.focus | `a focus is a brightness of the depth maps between 0 and 1, not 2`
                    `"vignette": 0.5` | `"depthOfField": {}` | shots[0].effects.depthOfField.focus | `this field is missing; a focus is a brightness`
                    `"vignette": 0.5` | `"lens": {"distortion": 2}` | shots[0].effects.lens.distortion | `a distortion is a number between -1 (inwards) and 1 (outwards, like a barrel), not 2`
                    `"vignette": 0.5` | `"lens": {"bloom": 1}` | shots[0].effects.lens.bloom | `the lens has no field of this name`
                    `"vignette": 0.5` | `"bloom": {"strength": -1}` | shots[0].effects.bloom.strength | `a bloom has a strength between 0 and 1, not -1`
                    `"vignette": 0.5` | `"linearLight": 1` | shots[0].effects.linearLight | `this is true or false, not 1`
                    `"vignette": 0.5` | `"vignette": 1.5` | shots[0].effects.vignette | `a vignette is a strength between 0 and 1, not 1.5`
                    `"vignette": 0.5` | `"vignete": 0.5` | shots[0].effects.vignete | `the object of effects has no field of this name; the nearest is "vignette"`
                    `"duration": 1}` | `"duration": 2}` | shots[0].transition.duration | `a dissolve is shorter than both of its shots, but 2 s is not less than the 2 s of shot "two"`
                    `"dissolve", "duration": 1` | `"dissolve"` | shots[0].transition.duration | `this field is missing; a dissolve lasts`
                    `"dissolve"` | `"cut"` | shots[0].transition.duration | `a cut takes no time`
                    `"at": 1}],` | `"at": 1}], "transition": {"type": "dissolve", "duration": 1},` | shots[1].transition | `the last shot has no next one`
                    `{"time": 2,` | `{"time": 2.5,` | shots[1].camera[0].views[1].time | `a view's time lies in the shot, between 0 and 2 s, not at 2.5 s`
                    `{"time": 2,` | `{"time": 0,` | shots[1].camera[0].views[1].time | `times ascend from view to view`
                    `[1, 1, 9, 9]` | `[1, 1, 9]` | shots[1].camera[0].views[1].rect | `a rect is [x, y, width, height] in pixels of the keyframe, which are 4 numbers and not 3`
                    `[1, 1, 9, 9]` | `[1, 1, 9, 0]` | shots[1].camera[0].views[1].rect[3] | `a rect's width and height are positive, not 0`
                    `"camera": [` | `"camera": [{"type": "path", "views": [{"time": 0, "rect": [0, 0, 9, 9]}]},` | shots[1].camera[1] | `a shot has at most one path`
                    """)
    void namesFieldAndWhatWouldBeRight(String old, String changed, String field, String sentence) {
        int at = DOCUMENT.indexOf(old);
        assertTrue(at >= 0, old);
        String error = folder.error(DOCUMENT.substring(0, at) + changed + DOCUMENT.substring(at + old.length()));
        assertStartsWith(field + ": " + sentence, error);
        assertFalse(error.contains("\n"), error);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    `` | `the file is empty; a project is a JSON object in braces`
                    `[]` | `a project is an object in braces, not an empty list`
                    `{}` | `shots: this field is missing; a project has a list of shots, at least one`
                    `{"shots": []}` | `shots: a project has a list of shots, at least one, not an empty list`
                    `{"shots": [5]}` | `shots[0]: a shot is an object in braces, not 5`
                    `{"shots": [` | `line 1, column 12: this is not JSON: the text ends too early`
                    `{"shots": [],}` | `line 1, column 14: this is not JSON: unexpected character`
                    `{"name": NaN}` | `line 1, column 13: this is not JSON: non-standard token 'NaN'`
                    `// one` | `line 1, column 1: this is not JSON: JSON has no comments; leave this one out`
                    `{"name": "a", "name": "b"}` | `line 1, column 21: this is not JSON: duplicate`
                    `{} {}` | `line 1, column 4: this is not JSON: something follows the end of the document`
                    `{"": 1}` | `[""]: a project has no field of this name`
                    """)
    void namesThePlaceOfWhatIsNotAProject(String document, String error) {
        assertStartsWith(error, folder.error(document));
    }

    @Test
    void namesTheLineOfBrokenJson() {
        assertStartsWith(
                "line 3, column 1: this is not JSON: unexpected character ('\"'",
                folder.error("{\n\"name\": \"a\"\n\"shots\": 1}"));
    }

    @Test
    void refusesDepthSizeAndNumbersBeyondReason() throws Exception {
        assertTrue(folder.error("[".repeat(100_000)).contains("goes beyond what a project may be"));
        assertTrue(folder.error("[" + "0,".repeat(2_000_001) + "0]").contains("goes beyond what a project may be"));
        assertTrue(folder.error("[" + "9".repeat(600) + "]").contains("goes beyond what a project may be"));
        assertStartsWith("a project file has at most 16 MiB", folder.error(" ".repeat((16 << 20) + 1)));
    }

    @Test
    void refusesTextThatIsNotUtf8() throws Exception {
        byte[] document = DOCUMENT.getBytes();
        document[DOCUMENT.indexOf("\"N\"") + 1] = (byte) 0xFF;
        String message = assertThrows(ProjectException.class, () -> folder.read(document, LoadOptions.DEFAULT))
                .getMessage();
        assertTrue(message.contains("this is not JSON"), message);
    }

    @Test
    void keepsTerminalCodesOutOfErrors() {
        String error = folder.error("{\"\\u001b[31mred\": 1}");
        assertFalse(error.contains("\u001b"), error);
    }

    @Test
    void refusesAMissingFileAFolderAndAnotherName() {
        Path missing = folder.folder().resolve("gone.json");
        assertEquals(
                missing + ": there is no such file; name a project file, such as project.json",
                assertThrows(ProjectException.class, () -> new ProjectReader().read(missing, LoadOptions.DEFAULT))
                        .getMessage());
        assertStartsWith(
                folder.folder() + ": this is a folder; name the project file in it, such as " + folder.file(),
                assertThrows(ProjectException.class, () -> new ProjectReader()
                                .read(folder.folder(), LoadOptions.DEFAULT))
                        .getMessage());
    }

    @Test
    void refusesALinkThatLeavesTheFolder() throws Exception {
        Files.write(temporary.resolve("outside.jpg"), new byte[] {1});
        Path link = folder.folder().resolve("images/link.jpg");
        Files.createSymbolicLink(link, temporary.resolve("outside.jpg"));
        String document = DOCUMENT.replace("images/valley.jpg", "images/link.jpg");
        assertStartsWith(
                "shots[0].keyframes[1].image: \"images/link.jpg\" lies outside the project's folder",
                folder.error(document));
        folder.read(document.getBytes(), new LoadOptions(true));
    }

    @Test
    void refusesDissolvesThatMeetInOneShot() {
        String shot = "{\"id\": \"%s\", \"duration\": %s, \"keyframes\": [{\"image\": \"images/ridge.jpg\"}]%s}";
        String dissolve = ", \"transition\": {\"type\": \"dissolve\", \"duration\": 1.5}";
        assertStartsWith(
                "shots[1].transition.duration: the dissolves before and after shot \"b\" last 72 frames together, more"
                        + " than its 48",
                folder.error("{\"shots\": ["
                        + String.join(
                                ",",
                                shot.formatted("a", 5, dissolve),
                                shot.formatted("b", 2, dissolve),
                                shot.formatted("c", 5, ""))
                        + "]}"));
    }

    @Test
    void refusesAFilmOfMoreFramesThanADayHas() {
        assertStartsWith(
                "shots[0].duration: up to here the film has 5184000 frames at 60 frames per second, but 2592000 is the most",
                folder.error(ProjectFolder.example("smallest.json")
                        .replace("\"duration\": 1", "\"duration\": 86400")
                        .replace("{ \"shots\"", "{ \"frameRate\": 60, \"shots\"")));
    }

    private static void assertStartsWith(String start, String text) {
        assertTrue(text.startsWith(start), () -> "expected: " + start + "\nfound:    " + text);
    }
}

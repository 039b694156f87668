package org.videoengine.core.internal.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.videoengine.project.AudioClip;
import org.videoengine.project.CameraMove;
import org.videoengine.project.CameraMove.Direction;
import org.videoengine.project.DepthOfField;
import org.videoengine.project.Easing;
import org.videoengine.project.Effects;
import org.videoengine.project.FrameRate;
import org.videoengine.project.Interpolation;
import org.videoengine.project.Keyframe;
import org.videoengine.project.KeyframeSource;
import org.videoengine.project.LensEffects;
import org.videoengine.project.Project;
import org.videoengine.project.Resolution;
import org.videoengine.project.Shot;
import org.videoengine.project.Transition;
import org.videoengine.project.ViewRect;
import org.videoengine.render.LoadOptions;

class ProjectReaderTest {
    @TempDir
    Path temporary;

    private ProjectFolder folder;

    @BeforeEach
    void makeFolder() throws Exception {
        folder = new ProjectFolder(Files.createDirectory(temporary.resolve("holiday")));
    }

    @Test
    void readsTheExampleOfTheDocumentation() throws Exception {
        Project project = folder.read(ProjectFolder.example("alps.json"));
        assertEquals("Alps", project.name());
        assertEquals(folder.file(), project.file());
        assertEquals(new FrameRate(24, 1), project.frameRate());
        assertEquals(new Resolution(1920, 1080), project.resolution());
        Path images = folder.folder().resolve("images");
        assertEquals(
                List.of(new Shot(
                        "shot_001",
                        5,
                        List.of(
                                new Keyframe(
                                        new KeyframeSource.Image(images.resolve("ridge.jpg")), 0, Optional.empty()),
                                new Keyframe(
                                        new KeyframeSource.Image(images.resolve("valley.jpg")), 5, Optional.empty())),
                        Interpolation.OPTICAL_FLOW,
                        List.of(new CameraMove.Pan(Direction.RIGHT, 0.2, Easing.EASE_IN_OUT)),
                        new Effects(180, 0.3, 0.1),
                        Transition.CUT)),
                project.shots());
    }

    @Test
    void readsEveryFeature() throws Exception {
        Project project = folder.read(ProjectFolder.example("every-feature.json"));
        assertEquals(new FrameRate(30000, 1001), project.frameRate());
        assertEquals(new Resolution(1280, 720), project.resolution());
        Path song = folder.folder().resolve("clips/dog.mp4");
        AudioClip heard = new AudioClip(song, 1, 2, OptionalDouble.of(6.5), -6, 0.5, 1);
        assertEquals(List.of(heard, new AudioClip(song, 0, 0, OptionalDouble.empty(), 0, 0, 0)), project.audio());
        assertEquals(OptionalDouble.of(4), heard.endingBy(3).out());
        Shot moves = project.shots().get(0);
        assertEquals(
                List.of(
                        new CameraMove.Static(),
                        new CameraMove.Pan(Direction.LEFT, 0.1, Easing.LINEAR),
                        new CameraMove.Tilt(Direction.UP, 0.1, Easing.EASE_IN),
                        new CameraMove.Zoom(Direction.OUT, 0.5, Easing.EASE_OUT),
                        new CameraMove.Dolly(Direction.IN, 0.25, new Easing(0.4, 0, 0.2, 1)),
                        new CameraMove.Track(Direction.DOWN, 0.05, Easing.LINEAR),
                        new CameraMove.Roll(Direction.COUNTERCLOCKWISE, 3, Easing.LINEAR)),
                moves.camera());
        assertEquals(new Effects(180, 1, 0), moves.effects());
        assertEquals(new Transition(Transition.Type.DISSOLVE, 1), moves.transition());
        assertEquals(
                List.of(new CameraMove.Path(
                        List.of(new ViewRect(0, 0, 0, 1920, 1080), new ViewRect(3, 100.5, 50, 1280, 720)),
                        Easing.LINEAR)),
                project.shots().get(1).camera());
        Path dog = folder.folder().resolve("clips/dog.mp4");
        List<Keyframe> clips = project.shots().get(2).keyframes();
        assertEquals(new KeyframeSource.ClipFrame(dog, 1.5), clips.get(0).source());
        assertEquals(new KeyframeSource.ClipFrame(dog, 0), clips.get(1).source());
        Shot slow = project.shots().get(4);
        assertEquals(
                List.of(new Keyframe(new KeyframeSource.ClipRange(dog, 2, 6, 0.25), 0, Optional.empty())),
                slow.keyframes());
        assertEquals(16, slow.duration());
        assertEquals(
                new KeyframeSource.ClipRange(dog, 2.5, 5.5, 1),
                project.shots().get(5).keyframes().get(0).source());
        List<Keyframe> deep = project.shots().get(3).keyframes();
        assertEquals(List.of(0.0, 1.0, 2.0), deep.stream().map(Keyframe::time).toList());
        assertEquals(
                new Effects(
                        0,
                        0,
                        0,
                        new DepthOfField(0.7, 0.5),
                        new LensEffects(-0.5, 0.2, new LensEffects.Bloom(0.3, 0.8, 0.25)),
                        true),
                project.shots().get(3).effects());
        assertTrue(deep.stream().allMatch(keyframe -> keyframe.depth().isPresent()));
    }

    @Test
    void fillsInWhatIsLeftOut() throws Exception {
        Project project = folder.read(ProjectFolder.example("smallest.json"));
        assertEquals("holiday", project.name());
        assertEquals(new FrameRate(24, 1), project.frameRate());
        assertEquals(new Resolution(1920, 1080), project.resolution());
        Shot shot = project.shots().get(0);
        assertEquals(Interpolation.LINEAR, shot.interpolation());
        assertEquals(List.of(), shot.camera());
        assertEquals(Effects.NONE, shot.effects());
        assertEquals(0, shot.keyframes().get(0).time());
    }

    @Test
    void takesTheNameOfAFileThatHasOne() throws Exception {
        Path file = folder.folder().resolve("two weeks.2024.json");
        Files.writeString(file, ProjectFolder.example("smallest.json"));
        assertEquals(
                "two weeks.2024",
                new ProjectReader().read(file, LoadOptions.DEFAULT).name());
    }

    @Test
    void takesPicturesFromElsewhereWhenAllowed() throws Exception {
        Files.write(temporary.resolve("outside.jpg"), new byte[] {1});
        String document = ProjectFolder.example("smallest.json").replace("images/ridge.jpg", "../outside.jpg");
        Project project = folder.read(document.getBytes(), new LoadOptions(true));
        assertEquals(
                temporary.resolve("outside.jpg"),
                project.shots().get(0).keyframes().get(0).source().file());
    }

    @Test
    void takesAnAbsolutePathIntoTheFolder() throws Exception {
        Path ridge = folder.folder().resolve("images/ridge.jpg");
        String document = ProjectFolder.example("smallest.json").replace("images/ridge.jpg", ridge.toString());
        assertEquals(
                ridge,
                folder.read(document).shots().get(0).keyframes().get(0).source().file());
    }
}

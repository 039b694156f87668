package org.videoengine.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.ops4j.pax.exam.CoreOptions.bundle;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.inject.Inject;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.videoengine.media.CodecInfo;
import org.videoengine.media.FrameSinks;
import org.videoengine.media.OutputSpec;
import org.videoengine.project.Quality;
import org.videoengine.project.Resolution;
import org.videoengine.render.FrameRange;
import org.videoengine.render.RenderListener;
import org.videoengine.render.RenderRequest;
import org.videoengine.render.VideoConfig;
import org.videoengine.render.VideoEngine;

/** The fragment that is under the GPL, beside the bundles of the distribution, which has no such encoders. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class GplCodecsTest {
    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    @Inject
    private FrameSinks sinks;

    @Inject
    private VideoEngine engine;

    @Configuration
    public Option[] bundles() {
        Path fragment = Path.of(System.getProperty("gpl.codecs"));
        return new Option[] {
            VideoEngineContainer.bundles(), bundle(fragment.toUri().toString()).noStart()
        };
    }

    @Test
    public void filmsAreEncodedByX264AndX265() throws Exception {
        Map<String, String> encoders =
                sinks.codecs().stream().collect(Collectors.toMap(CodecInfo::name, CodecInfo::encoder));
        assertEquals("libx264", encoders.get("h264"));
        assertEquals("libx265", encoders.get("h265"));

        for (String codec : new String[] {"h264", "h265"}) {
            Path film = folder.getRoot().toPath().resolve(codec + ".mp4");
            Path example = Path.of(System.getProperty("video.engine.distribution"), "examples", "alps", "project.json");
            RenderRequest request = new RenderRequest(
                    engine.loadProject(example),
                    List.of(),
                    Optional.of(new FrameRange(59, 66)),
                    new OutputSpec(film.toString(), Optional.of(codec), Quality.LOW),
                    VideoConfig.DEFAULT.withQuality(Quality.LOW).withResolution(new Resolution(160, 90)),
                    RenderListener.NONE,
                    false);

            var result = engine.submit(request).await();

            assertTrue(result.toString(), result.success());
            String bytes = new String(Files.readAllBytes(film), StandardCharsets.ISO_8859_1);
            assertTrue(bytes.contains(codec.replace('h', 'x')));
        }
    }
}

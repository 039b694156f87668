package org.videoengine.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.ops4j.pax.exam.CoreOptions.bundle;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
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
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.videoengine.frame.FrameBuffer;
import org.videoengine.frame.FrameFormat;
import org.videoengine.frame.PixelFormat;
import org.videoengine.project.FrameRate;
import org.videoengine.quality.ComparisonRequest;
import org.videoengine.quality.FilmComparison;
import org.videoengine.quality.FrameComparator;
import org.videoengine.quality.QualityValidator;
import org.videoengine.quality.SequenceQuality;
import org.videoengine.quality.ValidationRequest;

/** The bundle {@code quality} in a real framework: it measures what media decodes, and comes and goes. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class QualityTest {
    private static final FrameFormat FORMAT = new FrameFormat(64, 48, PixelFormat.YUV420P8);

    @Rule
    public TemporaryFolder folder = new TemporaryFolder();

    @Inject
    private BundleContext context;

    @Configuration
    public Option[] bundles() throws Exception {
        try (var files = Files.list(VideoEngineContainer.DISTRIBUTION.resolve("bundles/tools"))) {
            Path quality = files.filter(file -> file.getFileName().toString().contains("quality"))
                    .findFirst()
                    .orElseThrow();
            return new Option[] {
                VideoEngineContainer.bundles(), bundle(quality.toUri().toString())
            };
        }
    }

    private QualityValidator validator() {
        ServiceReference<QualityValidator> reference = context.getServiceReference(QualityValidator.class);
        return reference == null ? null : context.getService(reference);
    }

    private static FrameBuffer frame(int shift) {
        FrameBuffer frame = FrameBuffer.allocate(FORMAT);
        for (int i = 0; i < frame.bytes(0).length; i++) {
            frame.bytes(0)[i] = (byte) (40 + (i % 64 * 13 + i / 64 * 7 + shift) % 150);
        }
        Arrays.fill(frame.bytes(1), (byte) 128);
        Arrays.fill(frame.bytes(2), (byte) 128);
        return frame;
    }

    private Path film(String name, int shift) throws Exception {
        Path file = folder.getRoot().toPath().resolve(name);
        try (var out = Files.newOutputStream(file)) {
            out.write("YUV4MPEG2 W64 H48 F24:1 Ip A1:1 C420mpeg2\n".getBytes("US-ASCII"));
            for (int i = 0; i < 12; i++) {
                FrameBuffer frame = frame(shift + 3 * i);
                out.write("FRAME\n".getBytes("US-ASCII"));
                for (int plane = 0; plane < 3; plane++) {
                    out.write(frame.bytes(plane));
                }
            }
        }
        return file;
    }

    @Test
    public void measuresFilmsAndFrames() throws Exception {
        QualityValidator validator = validator();
        Path film = film("film.y4m", 0);
        SequenceQuality quality = validator.validateSequence(ValidationRequest.of(film));
        assertEquals(12, quality.frames());
        assertEquals(new FrameRate(24, 1).fps(), quality.framesPerSecond(), 1e-9);
        assertTrue(quality.score() > 0 && quality.score() <= 1);
        FilmComparison same = validator.compare(ComparisonRequest.of(film, film));
        assertEquals(12, same.scores().identicalFrames());
        FrameComparator comparator = validator.comparator(FORMAT);
        comparator.add(frame(0), frame(2));
        FilmComparison other = validator.compare(ComparisonRequest.of(film, film("other.y4m", 2)));
        assertFalse(Double.isInfinite(other.scores().psnrOfMeanError()));
        assertTrue(comparator.scores().ssim() < 1);
    }

    @Test
    public void comesAndGoes() throws Exception {
        Bundle bundle = Arrays.stream(context.getBundles())
                .filter(each -> "org.videoengine.quality".equals(each.getSymbolicName()))
                .findFirst()
                .orElseThrow();
        bundle.stop();
        assertEquals(null, validator());
        bundle.start();
        assertEquals(
                1,
                validator().validateSequence(film("again.y4m", 1)).part("continuity").stream()
                        .count());
    }
}

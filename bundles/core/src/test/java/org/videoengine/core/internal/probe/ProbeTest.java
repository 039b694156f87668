package org.videoengine.core.internal.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.videoengine.backend.BackendDescriptor;
import org.videoengine.backend.BackendException;
import org.videoengine.backend.FrameRenderer;
import org.videoengine.backend.RenderBackend;
import org.videoengine.backend.RenderSettings;
import org.videoengine.backend.SourceImages;
import org.videoengine.conformance.ReferenceRenderer;
import org.videoengine.frame.FrameBuffer;
import org.videoengine.frame.PixelFormat;
import org.videoengine.plan.ShotPlan;

class ProbeTest {

    /** Draws the test frame with something wrong at some samples. */
    private record Faulty(int plane, int samples, int off) implements RenderBackend {
        @Override
        public BackendDescriptor descriptor() {
            throw new UnsupportedOperationException();
        }

        @Override
        public FrameRenderer open(ShotPlan plan, SourceImages sources, PixelFormat format, RenderSettings settings) {
            return new FrameRenderer() {
                @Override
                public void render(int frame, FrameBuffer target) {
                    ProbeScene.draw(target);
                    for (int i = 0; i < samples; i++) {
                        target.bytes(plane)[7 * i] += (byte) off;
                    }
                }

                @Override
                public void close() {
                    // Nothing is open.
                }
            };
        }
    }

    @ParameterizedTest
    @EnumSource(PixelFormat.class)
    void whatIsExpectedIsWhatTheReferenceDraws(PixelFormat pixels) throws Exception {
        FrameBuffer right = new ReferenceRenderer(
                        ProbeScene.plan(), List.of(ProbeScene.images(pixels).image(0)), frame -> null, pixels)
                .render(0);
        double scale = 1 << pixels.bitDepth() - 8;
        for (int plane = 0; plane < 3; plane++) {
            int width = right.format().planeWidth(plane);
            float[] expected = ProbeScene.expected(pixels, plane);
            assertEquals(right.format().planeSamples(plane), expected.length);
            for (int i = 0; i < expected.length; i++) {
                // The reference is rounded.
                assertEquals(right.sample(plane, i % width, i / width), expected[i] * scale, 0.501, plane + ", " + i);
            }
        }
    }

    @Test
    void everySampleSaysSomething() {
        float[] luma = ProbeScene.expected(PixelFormat.YUV420P8, 0);
        float least = 255;
        float most = 0;
        for (float value : luma) {
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        assertTrue(least > 20 && most < 230 && most - least > 80, least + " to " + most);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, true",
        "0, 100, 2, true",
        "0, 1, 5, true",
        "0, 2, 5, false",
        "0, 1, 7, false",
        "1, 1, 3, false",
        "2, 30, 40, false"
    })
    void theBoundsAreThoseOfConformance(int plane, int samples, int off, boolean right) throws Exception {
        try (Probe probe = new Probe(new Faulty(plane, samples, off), PixelFormat.YUV420P8)) {
            Optional<String> first = probe.draw();
            assertEquals(right, first.isEmpty(), first.toString());
            assertEquals(first, probe.draw());
        }
    }

    @Test
    void aBackendThatRefusesTheFrameIsTold() {
        RenderBackend refusing = new RenderBackend() {
            @Override
            public BackendDescriptor descriptor() {
                throw new UnsupportedOperationException();
            }

            @Override
            public FrameRenderer open(ShotPlan plan, SourceImages sources, PixelFormat format, RenderSettings settings)
                    throws BackendException {
                throw new BackendException("the device was lost");
            }
        };
        BackendException told = assertThrows(BackendException.class, () -> new Probe(refusing, PixelFormat.YUV420P8));
        assertEquals("the device was lost", told.getMessage());
    }
}

package org.videoengine.media.internal.sound;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.videoengine.frame.FrameBuffer;
import org.videoengine.frame.FrameFormat;
import org.videoengine.frame.PixelFormat;
import org.videoengine.media.FrameSink;
import org.videoengine.media.MediaException;
import org.videoengine.media.OutputSpec;
import org.videoengine.media.SoundMix;
import org.videoengine.media.internal.FfmpegFrameSinks;
import org.videoengine.project.AudioClip;
import org.videoengine.project.FrameRate;
import org.videoengine.project.Quality;

/** Tones are mixed into films of two seconds, and listened to. */
class SoundMixTest {
    private static final int RATE = SoundMixer.RATE;
    private static final int SECONDS = 2;
    private static final double LEVEL = 0.5;
    private static final FrameFormat FORMAT = new FrameFormat(64, 48, PixelFormat.YUV420P8);

    @TempDir
    Path folder;

    /** A file of 16-bit stereo at 44.1 kHz, which is not the mix's rate, with a tone on both channels. */
    private Path tone(String name, double hertz, double seconds) throws IOException {
        int rate = 44_100;
        int count = (int) (rate * seconds);
        ByteBuffer wav = ByteBuffer.allocate(44 + 4 * count).order(ByteOrder.LITTLE_ENDIAN);
        wav.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + 4 * count);
        wav.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII))
                .putInt(16)
                .putShort((short) 1)
                .putShort((short) 2);
        wav.putInt(rate).putInt(4 * rate).putShort((short) 4).putShort((short) 16);
        wav.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(4 * count);
        for (int i = 0; i < count; i++) {
            short sample = (short) Math.round(LEVEL * Short.MAX_VALUE * Math.sin(2 * Math.PI * hertz * i / rate));
            wav.putShort(sample).putShort(sample);
        }
        return Files.write(folder.resolve(name), wav.array());
    }

    private Path film(String name, SoundMix mix) throws MediaException {
        OutputSpec output = new OutputSpec(folder.resolve(name).toString(), Optional.empty(), Quality.LOW).withMix(mix);
        FrameRate rate = new FrameRate(24, 1);
        try (FrameSink sink = new FfmpegFrameSinks().open(output, FORMAT, rate)) {
            for (int i = 0; i < SECONDS * 24; i++) {
                sink.write(FrameBuffer.allocate(FORMAT));
            }
            return sink.finish().orElseThrow();
        }
    }

    /** The left channel of all that a film has, and a second more if there is more. */
    private static float[] heard(Path film) throws MediaException {
        float[] left = new float[(SECONDS + 1) * RATE];
        try (SoundReader reader = new SoundReader(film, 0)) {
            int count = reader.add(left, new float[left.length], 0, left.length, () -> 1);
            return Arrays.copyOf(left, count);
        }
    }

    /** How strong a tone is between two moments: its amplitude. */
    private static double amplitude(float[] samples, double hertz, double from, double to) {
        double re = 0;
        double im = 0;
        int first = (int) (from * RATE);
        int last = (int) (to * RATE);
        for (int i = first; i < last; i++) {
            double angle = 2 * Math.PI * hertz * i / RATE;
            re += samples[i] * Math.cos(angle);
            im += samples[i] * Math.sin(angle);
        }
        return 2 * Math.hypot(re, im) / (last - first);
    }

    private static AudioClip clip(Path file, double start, double in, double out, double gain) {
        return new AudioClip(file, start, in, OptionalDouble.of(out), gain, 0, 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"film.mp4", "film.mov", "film.mkv", "film.webm"})
    void soundsAreHeardWhereAndAsLoudAsTheyShould(String name) throws Exception {
        Path low = tone("low.wav", 500, 3);
        Path high = tone("high.wav", 3000, 0.4);
        float[] film = heard(film(
                name,
                new SoundMix(
                        List.of(clip(low, 0.5, 1, 2, -6), new AudioClip(high, 1.2, 0, OptionalDouble.empty(), 0, 0, 0)),
                        0)));
        assertEquals(SECONDS * RATE, film.length, RATE * 0.03);
        assertEquals(0, amplitude(film, 500, 0.1, 0.4), 0.005);
        assertEquals(LEVEL * Math.pow(10, -6 / 20.0), amplitude(film, 500, 0.6, 1.4), 0.01);
        assertEquals(0, amplitude(film, 500, 1.6, 1.9), 0.005);
        assertEquals(0, amplitude(film, 3000, 0.6, 1.1), 0.005);
        assertEquals(LEVEL, amplitude(film, 3000, 1.25, 1.55), 0.02);
        assertEquals(0, amplitude(film, 3000, 1.7, 1.9), 0.005);
        // The moment at which half of the tone is there, within a hundredth of a second.
        assertEquals(amplitude(film, 500, 0.6, 1.4) / 2, amplitude(film, 500, 0.46, 0.54), 0.25 * LEVEL / 2);
    }

    @Test
    void fadesAreEven() throws Exception {
        Path low = tone("low.wav", 500, 3);
        float[] film = heard(
                film("film.mkv", new SoundMix(List.of(new AudioClip(low, 0, 0, OptionalDouble.of(2), 0, 1, 0.5)), 0)));
        assertEquals(LEVEL * 0.25, amplitude(film, 500, 0.2, 0.3), 0.01);
        assertEquals(LEVEL * 0.75, amplitude(film, 500, 0.7, 0.8), 0.015);
        assertEquals(LEVEL, amplitude(film, 500, 1.1, 1.4), 0.01);
        assertEquals(LEVEL * 0.5, amplitude(film, 500, 1.7, 1.8), 0.015);
    }

    @Test
    void soundThatBeginsAfterItsPicturesIsHeardToItsEnd() throws Exception {
        Path low = tone("low.wav", 500, 3);
        Path clip = film("clip.mov", new SoundMix(List.of(clip(low, 0, 0, 2, 0)), 0));
        Path late = LateSound.write(clip, folder.resolve("late.mov"), 0.5);
        AudioClip all = new AudioClip(late, 0, 0, OptionalDouble.empty(), 0, 0, 1);
        try (SoundMixer mixer = new SoundMixer(new SoundMix(List.of(all), 0))) {
            float[] left = mixed(mixer, 3 * RATE);
            assertEquals(0, amplitude(left, 500, 0.1, 0.4), 0.005);
            assertEquals(LEVEL, amplitude(left, 500, 0.6, 1.4), 0.02);
            assertEquals(LEVEL * 0.5, amplitude(left, 500, 1.95, 2.05), 0.02);
            assertEquals(LEVEL * 0.25, amplitude(left, 500, 2.2, 2.3), 0.02);
            assertEquals(0, amplitude(left, 500, 2.6, 2.9), 0.005);
        }
    }

    @Test
    void aFilmThatBeginsLaterHasTheSoundOfThen() throws Exception {
        Path low = tone("low.wav", 500, 1);
        Path high = tone("high.wav", 3000, 3);
        float[] film =
                heard(film("film.mp4", new SoundMix(List.of(clip(low, 0.5, 0, 1, 0), clip(high, 1.5, 0, 3, 0)), 1)));
        assertEquals(LEVEL, amplitude(film, 500, 0.05, 0.45), 0.01);
        assertEquals(0, amplitude(film, 500, 0.55, 1), 0.005);
        assertEquals(0, amplitude(film, 3000, 0.05, 0.45), 0.005);
        assertEquals(LEVEL, amplitude(film, 3000, 0.55, 1.9), 0.02);
    }

    @Test
    void stretchesAreHeardOneAfterAnotherAndThenNothing() throws Exception {
        Path low = tone("low.wav", 500, 1);
        Path high = tone("high.wav", 3000, 3);
        SoundMix mix = new SoundMix(
                List.of(clip(low, 0, 0, 1, 0), clip(high, 1, 0, 3, 0)),
                List.of(new SoundMix.Stretch(2, 0.75), new SoundMix.Stretch(0.25, 0.5)));
        float[] film = heard(film("film.mp4", mix));
        assertEquals(LEVEL, amplitude(film, 3000, 0.05, 0.7), 0.02);
        assertEquals(0, amplitude(film, 500, 0.05, 0.7), 0.005);
        assertEquals(LEVEL, amplitude(film, 500, 0.8, 1.2), 0.01);
        assertEquals(0, amplitude(film, 3000, 0.8, 1.2), 0.005);
        assertEquals(0, amplitude(film, 500, 1.3, 1.9), 0.001);
    }

    /** All of a mix, block after block of a size that divides nothing. */
    private static float[] mixed(SoundMixer mixer, int count) throws MediaException {
        float[] left = new float[count];
        int block = 977;
        for (int at = 0; at < count; at += block) {
            int some = Math.min(block, count - at);
            float[] part = new float[some];
            mixer.next(part, new float[some], some);
            System.arraycopy(part, 0, left, at, some);
        }
        return left;
    }

    @Test
    void whatIsTooLoudIsTurnedDownAsAWholeAndNotCutOff() throws Exception {
        Path low = tone("low.wav", 500, 3);
        // Of 3.16 times full level, from one second on.
        AudioClip loud = clip(low, 1, 0, 1, 16);
        AudioClip soft = clip(low, 0, 0, 3, -6);
        try (SoundMixer mixer = new SoundMixer(new SoundMix(List.of(soft, loud), 0))) {
            float[] left = mixed(mixer, 3 * RATE);
            double quiet = LEVEL * Math.pow(10, -6 / 20.0);
            assertEquals(quiet, amplitude(left, 500, 0.1, 0.9), 0.001);
            assertEquals(Limiter.CEILING, amplitude(left, 500, 1.1, 1.9), 0.005);
            // A wave whose tops are cut off has a tone of three times the pitch in it.
            assertEquals(0, amplitude(left, 1500, 1.1, 1.9), 0.001);
            assertEquals(quiet, amplitude(left, 500, 2.7, 2.99), 0.001);
            for (float sample : left) {
                assertTrue(Math.abs(sample) <= Limiter.CEILING + 1e-6, "a sample of " + sample);
            }
            String note = mixer.note().orElseThrow();
            double peak = 20 * Math.log10(LEVEL * (Math.pow(10, 16 / 20.0) + Math.pow(10, -6 / 20.0)));
            assertTrue(note.contains(String.format(Locale.ROOT, "peaks at %+.1f dBTP", peak)), note + " of " + peak);
        }
    }

    @Test
    void whatIsNotTooLoudIsNotTouched() throws Exception {
        Path low = tone("low.wav", 500, 1);
        AudioClip clip = clip(low, 0, 0, 1, 4.5);
        float[] alone = new float[RATE];
        try (SoundReader reader = new SoundReader(low, 0)) {
            float factor = (float) Math.pow(10, 4.5 / 20);
            reader.add(alone, new float[RATE], 0, RATE, () -> factor);
        }
        try (SoundMixer mixer = new SoundMixer(new SoundMix(List.of(clip), 0))) {
            assertArrayEquals(alone, mixed(mixer, RATE));
            assertTrue(mixer.note().isEmpty());
        }
    }

    @Test
    void peaksBetweenSamplesCount() {
        // A quarter of the rate, sampled 45 degrees beside its tops: samples of 0.707 of a wave of 1.
        float[] samples = new float[64];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) Math.sin(Math.PI / 2 * i + Math.PI / 4);
        }
        assertEquals(Math.sqrt(0.5), Math.abs(samples[20]), 1e-6);
        assertEquals(1, TruePeak.at(samples, 20), 0.01);
    }

    @Test
    void aFileWithoutSoundIsNamed() throws Exception {
        Path text = Files.writeString(folder.resolve("notes.txt"), "no sound");
        SoundMix mix = new SoundMix(List.of(clip(text, 0, 0, 1, 0)), 0);
        String message =
                assertThrows(MediaException.class, () -> film("film.mp4", mix)).getMessage();
        assertTrue(message.contains("notes.txt") && !Files.exists(folder.resolve("film.mp4")), message);
    }
}

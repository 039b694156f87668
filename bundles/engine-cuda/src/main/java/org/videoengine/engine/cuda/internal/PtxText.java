package org.videoengine.engine.cuda.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The kernels in PTX, as they are in the bundle, and what each of them takes. */
final class PtxText {
    /** The text's name beside this class. */
    static final String RESOURCE = "frame-kernels.ptx";

    private static final Pattern ENTRY = Pattern.compile("\\.entry\\s+(\\w+)\\s*\\(([^)]*)\\)");
    private static final Pattern PARAMETER = Pattern.compile("\\.param\\s+\\.(\\w+)");

    /** Read on first use. */
    private static final class Kernels {
        static final Map<String, List<ParameterKind>> BY_NAME = parse(text());
    }

    private PtxText() {}

    static String text() {
        return new String(bytes(), StandardCharsets.US_ASCII);
    }

    /** The text as the driver takes it: with a zero at its end. */
    static byte[] terminated() {
        byte[] text = bytes();
        return Arrays.copyOf(text, text.length + 1);
    }

    /** What each kernel takes, by its name. */
    static Map<String, List<ParameterKind>> kernels() {
        return Kernels.BY_NAME;
    }

    private static byte[] bytes() {
        try (InputStream in = PtxText.class.getResourceAsStream(RESOURCE)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(RESOURCE + " cannot be read from its bundle", e);
        }
    }

    static Map<String, List<ParameterKind>> parse(String text) {
        Map<String, List<ParameterKind>> kernels = new LinkedHashMap<>();
        for (Matcher entry = ENTRY.matcher(text); entry.find(); ) {
            List<ParameterKind> kinds = new ArrayList<>();
            for (Matcher parameter = PARAMETER.matcher(entry.group(2)); parameter.find(); ) {
                kinds.add(kind(entry.group(1), parameter.group(1)));
            }
            kernels.put(entry.group(1), kinds);
        }
        return kernels;
    }

    private static ParameterKind kind(String kernel, String type) {
        return switch (type) {
            case "u64", "b64" -> ParameterKind.MEMORY;
            case "u32", "s32", "b32" -> ParameterKind.WHOLE;
            case "f32" -> ParameterKind.FLOATING;
            default ->
                throw new IllegalStateException("the kernel " + kernel + " has a parameter of type ." + type
                        + ", but kernels take memory, whole numbers and numbers in floating point alone");
        };
    }
}

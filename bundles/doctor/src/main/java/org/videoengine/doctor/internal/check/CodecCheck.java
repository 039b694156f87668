package org.videoengine.doctor.internal.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Component;
import org.videoengine.doctor.DiagnosticCheck;
import org.videoengine.doctor.DiagnosticContext;
import org.videoengine.doctor.Finding;
import org.videoengine.media.CodecInfo;

/** Which codecs have an encoder that opens, and which need a part of FFmpeg that is optional because of its licence. */
@Component(property = "service.ranking:Integer=40")
public final class CodecCheck implements DiagnosticCheck {
    private static final String ID = "codecs";
    private static final String GPL =
            "Put the bundle natives-ffmpeg-gpl (the build leaves it in bundles/natives-ffmpeg-gpl/target) into the folder"
                    + " bundles and start again; in Karaf,"
                    + " feature:install video-engine-gpl-codecs. The GPL then holds for what you pass on.";
    /** In every build. */
    private static final List<String> USUAL = List.of("h264", "vp9", "av1", "prores", "ffv1");

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<Finding> examine(DiagnosticContext context) {
        Optional<List<CodecInfo>> encoders = context.hardware().encoders();
        if (encoders.isEmpty() || encoders.get().isEmpty()) {
            return List.of(Finding.error(
                    ID,
                    encoders.isEmpty() ? "No encoder could be tried." : "No encoder opens.",
                    "Films cannot be encoded.",
                    "See what the check of bundles says of org.videoengine.media and org.videoengine.natives.ffmpeg; the"
                            + " latter must be built for this system."));
        }
        Map<String, CodecInfo> byName =
                encoders.get().stream().collect(Collectors.toMap(CodecInfo::name, Function.identity()));
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.ok(
                ID,
                "Encoders that open: "
                        + encoders.get().stream()
                                .map(codec -> codec.name() + " (" + codec.encoder() + ")")
                                .collect(Collectors.joining(", "))
                        + '.'));
        for (String name : USUAL) {
            if (!byName.containsKey(name)) {
                findings.add(Finding.error(
                        ID,
                        "No encoder for " + name + " opens.",
                        "Films cannot be written with it" + (name.equals("h264") ? ", which .mp4 and .mov get" : "")
                                + '.',
                        "Put the natives-ffmpeg that came with this version back into the folder bundles."));
            }
        }
        if (byName.containsKey("h264") && byName.get("h264").encoder().equals("libopenh264")) {
            findings.add(Finding.info(
                    ID,
                    "H.264 is encoded by OpenH264, because this build of FFmpeg has no x264.",
                    "Files of x264 are smaller and look the same; it is under the GPL, so it is optional.",
                    GPL));
        }
        if (!byName.containsKey("h265")) {
            findings.add(Finding.info(
                    ID,
                    "H.265 cannot be written, because this build of FFmpeg has no x265.",
                    "It is under the GPL, so it is optional.",
                    GPL));
        }
        return findings;
    }
}

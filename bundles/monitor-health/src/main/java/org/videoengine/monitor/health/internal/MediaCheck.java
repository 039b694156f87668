package org.videoengine.monitor.health.internal;

import java.util.List;
import org.apache.felix.hc.api.FormattingResultLog;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.videoengine.media.CodecInfo;
import org.videoengine.media.FrameSinks;
import org.videoengine.media.KeyframeReader;

/** Whether pictures can be read and films be written. */
@Component(
        service = HealthCheck.class,
        property = {
            "hc.name=Video Engine: media",
            "hc.tags=videoengine",
            "hc.tags=media",
            "hc.mbean.name=videoengine-media"
        })
public final class MediaCheck implements HealthCheck {
    /** What a film is encoded with when nobody asks for anything else. */
    private static final String USUAL = "h264";

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile KeyframeReader reader;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile FrameSinks sinks;

    @Override
    public Result execute() {
        FormattingResultLog log = new FormattingResultLog();
        if (reader == null) {
            log.critical("no picture can be read because the media bundle is not running");
        }
        FrameSinks present = sinks;
        if (present == null) {
            log.critical("no film can be written because the media bundle is not running");
        } else {
            judge(present.codecs(), log);
        }
        return new Result(log);
    }

    static void judge(List<CodecInfo> codecs, FormattingResultLog log) {
        List<String> names = codecs.stream().map(CodecInfo::name).distinct().toList();
        if (names.isEmpty()) {
            log.critical("no encoder opens on this machine");
        } else if (!names.contains(USUAL)) {
            log.warn(
                    "films are encoded in h264 unless told otherwise, and no encoder for it opens; there are {}",
                    names);
        } else {
            log.info("films can be encoded in {}", String.join(", ", names));
        }
    }
}

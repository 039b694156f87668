package org.videoengine.doctor.internal.check;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.videoengine.doctor.DiagnosticCheck;
import org.videoengine.doctor.DiagnosticContext;
import org.videoengine.doctor.Finding;
import org.videoengine.hardware.JavaRuntime;
import org.videoengine.hardware.Simd;

/** Whether the processor's kernels use its vectors. */
@Component(property = "service.ranking:Integer=90")
public final class VectorModuleCheck implements DiagnosticCheck {
    private static final String ID = "vector-module";
    private static final String WHY =
            "Frames that the processor draws take several times as long; their pixels are the same.";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<Finding> examine(DiagnosticContext context) {
        JavaRuntime java = context.hardware().java();
        Simd simd = context.hardware().processor().simd();
        if (!java.vectorModule()) {
            return List.of(Finding.warning(
                    ID,
                    "Java " + java.version() + " was started without the module jdk.incubator.vector.",
                    WHY,
                    "Start Java with --add-modules jdk.incubator.vector, as bin/video-engine does; if it does and this is"
                            + " said all the same, the Java that runs has no such module: install a whole JDK."));
        }
        return List.of(
                simd.scalar()
                        ? Finding.warning(
                                ID,
                                "The module jdk.incubator.vector is there, but the kernels are " + simd.detail() + '.',
                                WHY,
                                "Leave the system property org.videoengine.engine.cpu.vector at auto, and see that"
                                        + " engine-cpu.jar is in the folder backends.")
                        : Finding.ok(
                                ID, "The kernels of the processor use vectors of " + simd.vectorBits() + " bits."));
    }
}

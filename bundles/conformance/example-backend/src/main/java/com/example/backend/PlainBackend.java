package com.example.backend;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Component;
import org.videoengine.backend.BackendDescriptor;
import org.videoengine.backend.BackendDescriptor.Kind;
import org.videoengine.backend.BackendException;
import org.videoengine.backend.FrameRenderer;
import org.videoengine.backend.RenderBackend;
import org.videoengine.backend.RenderSettings;
import org.videoengine.backend.SourceImages;
import org.videoengine.backend.UnsupportedPlanException;
import org.videoengine.frame.PixelFormat;
import org.videoengine.frame.SourceImage;
import org.videoengine.plan.Affine;
import org.videoengine.plan.FrameRecipe;
import org.videoengine.plan.ShotPlan;
import org.videoengine.plan.WorkingSpace;

/** A backend to begin from: it draws pictures that are magnified twofold or more, without effects, and refuses all else. */
@Component
public final class PlainBackend implements RenderBackend {

    @Override
    public BackendDescriptor descriptor() {
        long memory = Runtime.getRuntime().maxMemory();
        Set<PixelFormat> formats = Set.of(PixelFormat.YUV420P8);
        return new BackendDescriptor("plain", Kind.OTHER, "the processor", "plain Java", memory, formats, 1, -1);
    }

    @Override
    public FrameRenderer open(ShotPlan plan, SourceImages sources, PixelFormat format, RenderSettings settings)
            throws BackendException {
        if (plan.workingSpace() != WorkingSpace.YCBCR || !plan.frames().stream().allMatch(PlainBackend::simple)) {
            throw new UnsupportedPlanException("the backend plain draws only magnified pictures without effects");
        }
        long needed = plan.sources().stream()
                .mapToLong(s -> 6L * s.width() * s.height())
                .sum();
        if (needed > settings.memoryBytes()) {
            throw new BackendException("plain needs " + needed + " bytes, and may have " + settings.memoryBytes());
        }
        List<SourceImage> pictures = new ArrayList<>();
        for (int i = 0; i < plan.sources().size(); i++) {
            pictures.add(sources.image(i));
        }
        return new PlainRenderer(plan, pictures);
    }

    private static boolean simple(FrameRecipe frame) {
        return frame.motion().isEmpty()
                && frame.vignette() == 0
                && frame.grain().sigma() == 0
                && frame.samples().stream().allMatch(sample -> magnifies(sample.view()));
    }

    private static boolean magnifies(Affine view) {
        return Math.hypot(view.xx(), view.xy()) <= 0.5 && Math.hypot(view.yx(), view.yy()) <= 0.5;
    }
}

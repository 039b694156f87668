package org.videoengine.engine.cuda.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** How much NVIDIA devices are preferred to other backends. */
@ObjectClassDefinition(name = "Video Engine CUDA", description = "Draws frames on NVIDIA devices.")
@interface CudaConfiguration {

    @AttributeDefinition(
            name = "Preference",
            description =
                    "The usable backend with the highest is taken; the processor's own has 0, OpenCL's on graphics"
                            + " processors have 100.")
    int preference() default 200;
}

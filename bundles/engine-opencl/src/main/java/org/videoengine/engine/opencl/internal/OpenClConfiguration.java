package org.videoengine.engine.opencl.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Which OpenCL devices are preferred to other backends. */
@ObjectClassDefinition(name = "Video Engine OpenCL", description = "Draws frames on OpenCL devices.")
@interface OpenClConfiguration {

    @AttributeDefinition(
            name = "Preference of graphics processors",
            description = "The usable backend with the highest is taken; the processor's own has 0, CUDA's have 200.")
    int preference() default 100;

    @AttributeDefinition(
            name = "Preference of processors",
            description =
                    "Of OpenCL on the processor, which is slower than the processor's own backend as far as has been"
                            + " measured; over 0 prefers it.")
    int processor_preference() default -100;
}

package org.videoengine.media.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Configuration of {@link FfmpegKeyframeReader}. */
@ObjectClassDefinition(
        name = "Video Engine media",
        description = "Limits on the pictures and clips that keyframes are read from.")
public @interface MediaLimits {
    /** The default of {@link #max_megapixels}. */
    int DEFAULT_MAX_MEGAPIXELS = 400;

    /** The largest picture that is decoded. */
    @AttributeDefinition(
            name = "Largest picture (megapixels)",
            description = "Pictures that declare more millions of pixels are refused before they are decoded.",
            min = "1",
            max = "2000")
    int max_megapixels() default DEFAULT_MAX_MEGAPIXELS;
}

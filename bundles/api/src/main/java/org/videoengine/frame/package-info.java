/** Pixels in memory: output frames and source pictures, always planar Y'CbCr, BT.709, limited range. */
@Export
@Version("0.1.0")
package org.videoengine.frame;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;

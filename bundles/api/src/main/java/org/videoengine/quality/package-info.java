/** How good a film is: by itself, and against a reference. */
@Export
@Version("0.1.0")
package org.videoengine.quality;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;

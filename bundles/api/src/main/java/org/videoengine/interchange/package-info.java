/** Exchange of timelines with editing programs. */
@Export
@Version("0.1.0")
package org.videoengine.interchange;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;

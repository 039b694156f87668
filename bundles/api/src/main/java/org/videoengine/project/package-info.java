/** A project as its author wrote it: shots, keyframes, camera moves, effects. Immutable data, checked on construction. */
@Export
@Version("0.1.0")
package org.videoengine.project;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;

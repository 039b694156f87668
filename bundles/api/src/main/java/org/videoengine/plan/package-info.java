/** A shot worked out to plain numbers, one recipe per frame, and the definition of what a frame drawn from it looks like. */
@Export
@Version("0.1.0")
package org.videoengine.plan;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;

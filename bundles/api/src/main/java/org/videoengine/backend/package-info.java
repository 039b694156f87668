/** The contract of a render backend: a service that draws the frames of a plan. */
@Export
@Version("0.1.0")
package org.videoengine.backend;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;

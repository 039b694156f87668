/** The engine as a service: load a project, render shots, follow and cancel the job. */
@Export
@Version("0.1.0")
package org.videoengine.render;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;

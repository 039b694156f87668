/** How fast this machine draws: a job on every backend, its report, and the comparison of two reports. */
@Export
@Version("0.1.0")
package org.videoengine.benchmark;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;

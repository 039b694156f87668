/** What is wrong with this installation or machine, and what to do about it. */
@Export
@Version("0.1.0")
package org.videoengine.doctor;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;

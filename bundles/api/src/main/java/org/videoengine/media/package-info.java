/** Reading keyframes from files and writing frames to films, stills or nowhere. */
@Export
@Version("0.1.0")
package org.videoengine.media;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;

/** Who may use the web console: credentials, sessions, the page to log in, and from where requests may come. */
package org.videoengine.console.access.internal;

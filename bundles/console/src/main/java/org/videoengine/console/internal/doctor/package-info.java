/** What is wrong with this machine. */
package org.videoengine.console.internal.doctor;

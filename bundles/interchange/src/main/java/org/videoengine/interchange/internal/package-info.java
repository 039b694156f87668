/**
 * OpenTimelineIO: {@code OtioFile} reads, {@code Flattener} works out what is seen when, {@code FilmDraft} lays it on the film's
 * frames, {@code ShotWriter} writes shots, {@code TimelineWriter} the way back.
 */
package org.videoengine.interchange.internal;

/** Sound that is decoded and mixed. Start at {@link org.videoengine.media.internal.sound.SoundMixer}. */
package org.videoengine.media.internal.sound;

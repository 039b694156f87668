package org.videoengine.core.internal.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.videoengine.backend.BackendState;
import org.videoengine.backend.UnavailableBackend;
import org.videoengine.core.internal.job.BackendHandle;

/** Says what backends there are, for users: the preferred one first, and last those that cannot be used. */
final class BackendStates {
    private BackendStates() {}

    /**
     * The state of all.
     *
     * @param handles the preferred one first
     * @param unusable those whose bundles found that they cannot work here
     */
    static List<BackendState> of(List<BackendHandle> handles, List<UnavailableBackend> unusable) {
        List<BackendState> usable = new ArrayList<>();
        List<BackendState> hung = new ArrayList<>();
        for (int i = 0; i < handles.size(); i++) {
            BackendState state = state(handles.get(i), handles.subList(0, i));
            (state.usable() ? usable : hung).add(state);
        }
        Stream<BackendState> others = unusable.stream()
                .map(b -> new BackendState(b.id(), b.kind(), Optional.empty(), Optional.of(b.reason())));
        return Stream.of(usable.stream(), hung.stream(), others)
                .flatMap(states -> states)
                .toList();
    }

    private static BackendState state(BackendHandle handle, List<BackendHandle> preferred) {
        Optional<String> address = handle.pciAddress();
        Optional<String> same = preferred.stream()
                .filter(better -> address.isPresent() && better.pciAddress().equals(address))
                .map(BackendHandle::id)
                .findFirst();
        return new BackendState(
                handle.id(), handle.descriptor().kind(), Optional.of(handle.descriptor()), handle.hung(), same);
    }
}

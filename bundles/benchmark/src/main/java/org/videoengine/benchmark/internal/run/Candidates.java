package org.videoengine.benchmark.internal.run;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.videoengine.backend.BackendState;
import org.videoengine.benchmark.BenchmarkConfiguration;
import org.videoengine.benchmark.BenchmarkException;

/** Chooses what is measured: every backend, in parallel and single. */
final class Candidates {
    private Candidates() {}

    /**
     * The configurations of these backends.
     *
     * @param states of all backends that are installed, the best first
     * @param names ids, or what comes before the colon for the best of these; empty for all
     * @throws BenchmarkException if a name is that of no backend, or there is none
     */
    static List<Candidate> of(List<BackendState> states, List<String> names) throws BenchmarkException {
        if (states.isEmpty()) {
            throw new BenchmarkException(
                    "no backend is installed: put a backend's jar into the folder backends", false);
        }
        List<Candidate> candidates = new ArrayList<>();
        for (BackendState state : chosen(states, names)) {
            if (state.usable()) {
                candidates.add(new Candidate(configuration(state, true)));
                candidates.add(new Candidate(configuration(state, false)));
            } else {
                candidates.add(Candidate.unavailable(
                        configuration(state, true), state.reason().orElse("It cannot draw here.")));
            }
        }
        return candidates;
    }

    private static Iterable<BackendState> chosen(List<BackendState> states, List<String> names)
            throws BenchmarkException {
        if (names.isEmpty()) {
            return states;
        }
        Set<BackendState> chosen = new LinkedHashSet<>();
        for (String name : names) {
            chosen.add(states.stream()
                    .filter(state -> state.id().equals(name))
                    .findFirst()
                    .or(() -> states.stream()
                            .filter(state -> state.id().startsWith(name + ":"))
                            .findFirst())
                    .orElseThrow(() -> unknown(name, states)));
        }
        return chosen;
    }

    private static BenchmarkException unknown(String name, List<BackendState> states) {
        List<String> ids = states.stream().map(BackendState::id).toList();
        return new BenchmarkException(
                "there is no backend \"" + name + "\"; installed are " + String.join(", ", ids), true);
    }

    private static BenchmarkConfiguration configuration(BackendState state, boolean parallel) {
        return new BenchmarkConfiguration(
                state.id(),
                state.kind().name().toLowerCase(Locale.ROOT),
                state.descriptor().map(descriptor -> descriptor.device()).orElse(""),
                state.descriptor().map(descriptor -> descriptor.detail()).orElse(""),
                parallel,
                BenchmarkConfiguration.NO_OUTPUT);
    }

    /** The same with frames encoded to a film. */
    static Candidate encoding(BenchmarkConfiguration like) {
        return new Candidate(new BenchmarkConfiguration(
                like.backend(),
                like.kind(),
                like.device(),
                like.detail(),
                like.parallel(),
                BenchmarkConfiguration.FILM));
    }
}

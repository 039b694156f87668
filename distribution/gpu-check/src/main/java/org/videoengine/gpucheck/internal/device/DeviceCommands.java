package org.videoengine.gpucheck.internal.device;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.ToIntFunction;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.videoengine.backend.BackendState;
import org.videoengine.backend.RenderBackend;
import org.videoengine.backend.UnavailableBackend;
import org.videoengine.gpucheck.internal.CheckSettings;
import org.videoengine.render.VideoEngine;

/**
 * What the launcher calls with the words of the command line. {@code list FILE} writes down what backends there are, {@code
 * conformance FILE ID} how right one draws, and {@code timing FILE ID PROJECTS} with the words of the settings how fast.
 */
@Component(service = ToIntFunction.class, property = "video.engine.command.line:Boolean=true")
public final class DeviceCommands implements ToIntFunction<String[]> {
    /** A service property of backends that cannot be used: whether there is a device all the same. */
    private static final String FOUND = "backend.device.found";

    private final List<RenderBackend> backends = new CopyOnWriteArrayList<>();
    /** Ids of backends that cannot be used although there is a device. */
    private final Set<String> found = ConcurrentHashMap.newKeySet();

    @Reference
    private VideoEngine engine;

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void add(RenderBackend backend) {
        backends.add(backend);
    }

    void remove(RenderBackend backend) {
        backends.remove(backend);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addUnavailable(UnavailableBackend backend, Map<String, Object> properties) {
        if (Boolean.TRUE.equals(properties.get(FOUND))) {
            found.add(backend.id());
        }
    }

    void removeUnavailable(UnavailableBackend backend) {
        found.remove(backend.id());
    }

    @Override
    public int applyAsInt(String[] words) {
        try {
            Path file = Path.of(words[1]);
            switch (words[0]) {
                case "list" -> Documents.write(file, Map.of("backends", list()));
                case "conformance" ->
                    Documents.write(file, ConformanceCheck.of(backend(words[2])).document());
                case "timing" -> {
                    CheckSettings settings =
                            CheckSettings.ofWords(List.of(words).subList(4, words.length));
                    TimingCheck.run(engine, backend(words[2]), Path.of(words[3]), settings, file);
                }
                default -> throw new IOException("there is no command " + words[0]);
            }
            return 0;
        } catch (Exception | LinkageError e) {
            // The last line of what is printed is what the report quotes.
            e.printStackTrace(System.err);
            System.err.println(e);
            return 1;
        }
    }

    private List<Object> list() {
        List<Object> documents = new ArrayList<>();
        for (BackendState state : engine.backends()) {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("id", state.id());
            document.put("kind", state.kind().name().toLowerCase(Locale.ROOT));
            document.put("device", state.descriptor().map(d -> d.device()).orElse(null));
            document.put("detail", state.descriptor().map(d -> d.detail()).orElse(null));
            document.put(
                    "memoryBytes", state.descriptor().map(d -> d.memoryBytes()).orElse(null));
            document.put("found", state.descriptor().isPresent() || found.contains(state.id()));
            document.put("reason", state.reason().orElse(null));
            documents.add(document);
        }
        return documents;
    }

    private RenderBackend backend(String id) throws IOException {
        // The engine looks for devices when it is asked what there is.
        engine.backends();
        return backends.stream()
                .filter(backend -> backend.descriptor().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IOException("the backend " + id + " was there, and is not any more"));
    }
}

package org.videoengine.console.internal.backend;

import java.util.Map;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.videoengine.console.internal.Action;
import org.videoengine.console.internal.Query;
import org.videoengine.console.internal.Refusal;
import org.videoengine.console.internal.Reply;

/** Stops or starts the bundle of a backend, and no other bundle. */
@Component
public final class SwitchAction implements Action {
    private final BackendBundles bundles;

    @Activate
    public SwitchAction(@Reference BackendBundles bundles) {
        this.bundles = bundles;
    }

    @Override
    public String path() {
        return "switch.json";
    }

    @Override
    public boolean changes() {
        return true;
    }

    @Override
    public Reply answer(Query query) throws Refusal {
        String name = query.required("bundle");
        Bundle bundle = bundles.find(name)
                .orElseThrow(() -> new Refusal(Refusal.NOT_FOUND, "there is no bundle \"" + name + "\" with backends"));
        boolean start = query.isOn("start");
        try {
            if (start) {
                bundle.start();
            } else {
                bundle.stop();
            }
        } catch (BundleException e) {
            throw new Refusal(
                    Refusal.FAILED, name + " could not be " + (start ? "started: " : "stopped: ") + e.getMessage(), e);
        }
        return Reply.json(Map.of("bundle", name, "running", bundle.getState() == Bundle.ACTIVE));
    }
}

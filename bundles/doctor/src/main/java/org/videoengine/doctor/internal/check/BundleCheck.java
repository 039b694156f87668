package org.videoengine.doctor.internal.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.videoengine.doctor.DiagnosticCheck;
import org.videoengine.doctor.DiagnosticContext;
import org.videoengine.doctor.Finding;

/** Whether all bundles are running, each in one version, with one provider for each package that they share. */
@Component(property = "service.ranking:Integer=130")
public final class BundleCheck implements DiagnosticCheck {
    private static final String ID = "bundles";
    private static final String OURS = "org.videoengine.";

    private final BundleContext context;

    /** For a framework. */
    @Activate
    public BundleCheck(BundleContext context) {
        this.context = context;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<Finding> examine(DiagnosticContext unused) {
        List<Bundle> bundles = Arrays.asList(context.getBundles());
        Wirings wirings = new Wirings(context);
        List<Finding> findings = new ArrayList<>();
        for (Bundle bundle : bundles) {
            if (bundle.getState() == Bundle.INSTALLED) {
                findings.add(unresolved(bundle, wirings));
            } else if (bundle.getState() == Bundle.RESOLVED && !isFragment(bundle)) {
                findings.add(Finding.warning(
                        ID,
                        name(bundle) + " is installed but not running.",
                        "What it would do is not there.",
                        "Start it in the shell (start " + bundle.getBundleId()
                                + "), or take its jar away and put it back; what it says then is why."));
            }
        }
        twice(bundles, findings);
        split(wirings, findings);
        if (findings.isEmpty()) {
            findings.add(Finding.ok(
                    ID, "All " + bundles.size() + " bundles are running, and no two are in each other's way."));
        }
        return findings;
    }

    private static Finding unresolved(Bundle bundle, Wirings wirings) {
        return Finding.error(
                ID,
                name(bundle) + " cannot be used: " + wirings.whyUnresolved(bundle) + '.',
                "What it would do is not there.",
                "Install what provides that, or a version of this bundle that fits; or delete " + bundle.getLocation()
                        + '.');
    }

    private static void twice(List<Bundle> bundles, List<Finding> findings) {
        Map<String, List<Bundle>> byName = new TreeMap<>();
        for (Bundle bundle : bundles) {
            if (String.valueOf(bundle.getSymbolicName()).startsWith(OURS)) {
                byName.computeIfAbsent(bundle.getSymbolicName(), name -> new ArrayList<>())
                        .add(bundle);
            }
        }
        byName.forEach((name, same) -> {
            if (same.size() > 1) {
                findings.add(Finding.warning(
                        ID,
                        name + " is installed " + same.size() + " times: versions "
                                + String.join(
                                        " and ",
                                        same.stream()
                                                .map(bundle -> bundle.getVersion() + " from " + bundle.getLocation())
                                                .toList())
                                + '.',
                        "Which of them does the work is left to chance.",
                        "Delete all but one."));
            }
        });
    }

    private static void split(Wirings wirings, List<Finding> findings) {
        wirings.splitPackages().forEach((name, users) -> {
            String found = "The package " + name + " is used from "
                    + String.join(
                            " and from ",
                            users.entrySet().stream()
                                    .map(user -> user.getKey() + " by " + String.join(", ", user.getValue()))
                                    .toList())
                    + '.';
            findings.add(
                    name.startsWith(OURS)
                            ? Finding.warning(
                                    ID,
                                    found,
                                    "These bundles do not see each other's services.",
                                    "Remove one of those that provide it, or give both one version.")
                            : Finding.info(ID, found, "Two versions are loaded beside each other.", ""));
        });
    }

    private static String name(Bundle bundle) {
        return "The bundle " + bundle.getSymbolicName() + ' ' + bundle.getVersion() + " (" + bundle.getBundleId() + ")";
    }

    private static boolean isFragment(Bundle bundle) {
        return bundle.getHeaders("").get(Constants.FRAGMENT_HOST) != null
                || (bundle.adapt(BundleRevision.class).getTypes() & BundleRevision.TYPE_FRAGMENT) != 0;
    }
}

import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.jar.JarFile;
import org.osgi.framework.Bundle;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;
import org.osgi.util.tracker.ServiceTracker;
import org.videoengine.render.RenderRequest;
import org.videoengine.render.VideoEngine;

/** Renders in a program of your own: EmbeddedRender DISTRIBUTION PROJECT FILM. */
public class EmbeddedRender {
    public static void main(String[] args) throws Exception {
        // Bundles get the API and the logging from this program, so that both mean the same classes by them.
        String packages = "org.slf4j;org.slf4j.event;org.slf4j.helpers;org.slf4j.spi;version=2.0.17";
        try (JarFile api = new JarFile(VideoEngine.class.getProtectionDomain().getCodeSource().getLocation().getPath())) {
            packages += "," + api.getManifest().getMainAttributes().getValue("Export-Package");
        }
        Framework framework = ServiceLoader.load(FrameworkFactory.class).findFirst().orElseThrow().newFramework(Map.of(
                "org.osgi.framework.storage", Files.createTempDirectory("osgi").toString(),
                "org.osgi.framework.system.packages.extra", packages));
        framework.start();
        try {
            List<Bundle> bundles = new ArrayList<>();
            for (String folder : List.of("bundles/services", "bundles", "backends")) {
                try (DirectoryStream<Path> jars = Files.newDirectoryStream(Path.of(args[0], folder), "*.jar")) {
                    for (Path jar : jars) {
                        bundles.add(framework.getBundleContext().installBundle(jar.toUri().toString()));
                    }
                }
            }
            for (Bundle bundle : bundles) {
                if (bundle.getHeaders().get("Fragment-Host") == null) {
                    bundle.start();
                }
            }
            var engines = new ServiceTracker<VideoEngine, VideoEngine>(framework.getBundleContext(), VideoEngine.class, null);
            engines.open();
            VideoEngine engine = engines.waitForService(10_000);
            System.out.println(engine.submit(RenderRequest.of(engine.loadProject(Path.of(args[1])), args[2])).await());
        } finally {
            framework.stop();
            framework.waitForStop(0);
        }
    }
}

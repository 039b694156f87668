package org.videoengine.console.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** The page, its scripts, its style sheet and its picture. */
final class WebPage {
    /** The name that the web console puts no frame of its own around: it does so for names without ending, or that end .html. */
    static final String PAGE = "index.htm";

    private static final Map<String, String> TYPES = Map.of(
            PAGE,
            "text/html; charset=utf-8",
            "console.js",
            "text/javascript; charset=utf-8",
            "charts.js",
            "text/javascript; charset=utf-8",
            "reports.js",
            "text/javascript; charset=utf-8",
            "measure.js",
            "text/javascript; charset=utf-8",
            "console.css",
            "text/css; charset=utf-8",
            "icon.svg",
            "image/svg+xml");

    /**
     * One of them; empty if there is none of that name.
     *
     * @param values what stands in the page for {@code @name@}
     */
    Optional<Reply> part(String name, Map<String, String> values) {
        return Optional.ofNullable(TYPES.get(name)).map(type -> new Reply(type, read(name, values)));
    }

    private static byte[] read(String name, Map<String, String> values) {
        try (InputStream in = WebPage.class.getResourceAsStream("web/" + name)) {
            byte[] bytes = in.readAllBytes();
            if (!name.equals(PAGE)) {
                return bytes;
            }
            String page = new String(bytes, StandardCharsets.UTF_8);
            for (Map.Entry<String, String> value : values.entrySet()) {
                page = page.replace("@" + value.getKey() + "@", value.getValue());
            }
            return page.getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

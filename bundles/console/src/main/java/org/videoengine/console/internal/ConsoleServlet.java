package org.videoengine.console.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A plugin of the web console: its page and what the page asks for. Names with an ending are answered as they are; the web console
 * puts its own frame around all else, which leads to the page.
 */
@Component(
        service = Servlet.class,
        property = {
            "felix.webconsole.label=" + ConsoleServlet.LABEL,
            "felix.webconsole.title=Video Engine",
            "felix.webconsole.category=Video Engine"
        })
public final class ConsoleServlet extends HttpServlet {
    static final String LABEL = "video-engine";

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(ConsoleServlet.class);

    private final transient RequestGuard guard = new RequestGuard();
    private final transient WebPage page = new WebPage();
    private final transient List<Action> actions = new CopyOnWriteArrayList<>();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addAction(Action action) {
        actions.add(action);
    }

    void removeAction(Action action) {
        actions.remove(action);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            answer(request, response);
        } catch (Refusal e) {
            refuse(response, e.status(), e.getMessage());
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("{} {} could not be answered", request.getMethod(), request.getRequestURI(), e);
            refuse(response, Refusal.FAILED, "there was a fault; the log has it");
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException, Refusal {
        String path = path(request);
        Optional<Action> action =
                actions.stream().filter(some -> some.path().equals(path)).findFirst();
        boolean changes = action.filter(Action::changes).isPresent();
        Optional<String> user = Optional.ofNullable(request.getRemoteUser());
        if (path.isEmpty()) {
            response.sendRedirect(root(request, "felix.webconsole.pluginRoot") + "/" + WebPage.PAGE);
            return;
        }
        protect(response);
        if (!List.of(changes ? "POST" : "GET", changes ? "POST" : "HEAD").contains(request.getMethod())) {
            response.setHeader("Allow", changes ? "POST" : "GET, HEAD");
            throw new Refusal(HttpServletResponse.SC_METHOD_NOT_ALLOWED, path + " is asked for in another way");
        }
        guard.check(request::getHeader, changes, user);
        if (action.isPresent()) {
            JsonNode body = changes ? Json.read(request.getInputStream()) : Json.nothing();
            send(response, action.get().answer(new Query(request::getParameter, body)));
        } else {
            send(
                    response,
                    page.part(
                                    path,
                                    Map.of(
                                            "token",
                                            guard.token(user),
                                            "console",
                                            root(request, "felix.webconsole.appRoot")))
                            .orElseThrow(() -> new Refusal(Refusal.NOT_FOUND, "there is no \"" + path + "\" here")));
        }
    }

    /** Where the addresses of the plugin, or of the whole web console, begin: as the web console tells. */
    private static String root(HttpServletRequest request, String attribute) {
        return String.valueOf(request.getAttribute(attribute));
    }

    private static String path(HttpServletRequest request) {
        String info = request.getPathInfo() == null ? "" : request.getPathInfo();
        String start = "/" + LABEL;
        String rest = info.startsWith(start) ? info.substring(start.length()) : info;
        return rest.startsWith("/") ? rest.substring(1) : rest;
    }

    private static void protect(HttpServletResponse response) {
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; connect-src 'self';"
                        + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Cache-Control", "no-store");
    }

    private static void send(HttpServletResponse response, Reply reply) throws IOException {
        if (reply == Reply.NOTHING) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return;
        }
        response.setContentType(reply.type());
        response.setContentLength(reply.body().length);
        response.getOutputStream().write(reply.body());
    }

    private static void refuse(HttpServletResponse response, int status, String sentence) throws IOException {
        if (!response.isCommitted()) {
            response.setStatus(status);
            send(response, Reply.json(Map.of("error", sentence)));
        }
    }
}

package org.videoengine.console.access.internal;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.felix.webconsole.spi.SecurityProvider;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.context.ServletContextHelper;

/**
 * Asked by the web console about each request: where it comes from, and who sends it. People log in with a form and have a session;
 * programs may send the credentials with each request (basic authentication), which browsers are never asked to do.
 */
@Component(property = SecurityProvider.PROPERTY_ID + "=" + Login.ID)
public final class Login implements SecurityProvider {
    static final String ID = "org.videoengine.console.access";

    private static final String COOKIE = "video-engine-console";
    private static final String PATH = "/login";
    private static final String HOME = "/video-engine";
    private static final int SEE_OTHER = 303;
    private static final long PENALTY_MILLIS = 500;

    private final KeptCredentials credentials;
    private final Sessions sessions = new Sessions(System::currentTimeMillis);
    private final LoginPage page = new LoginPage();
    private final Object oneTry = new Object();
    private final SeenHeader rightHeader = new SeenHeader();

    @Activate
    public Login(@Reference KeptCredentials credentials) {
        this.credentials = credentials;
    }

    @Override
    public boolean authorize(Object user, String role) {
        return true;
    }

    @Override
    public Object authenticate(HttpServletRequest request, HttpServletResponse response) {
        protect(response);
        try {
            Optional<String> objection = Origins.objection(request.getMethod(), request::getHeader);
            if (objection.isPresent()) {
                send(response, HttpServletResponse.SC_FORBIDDEN, "text/plain", objection.get() + "\n");
                return null;
            }
            if (PATH.equals(request.getPathInfo()) && request.getMethod().equals("POST")) {
                logIn(request, response);
                return null;
            }
            Optional<String> user = user(request);
            if (user.isEmpty()) {
                refuse(request, response, "");
                return null;
            }
            request.setAttribute(ServletContextHelper.REMOTE_USER, user.get());
            return user.get();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void protect(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", "frame-ancestors 'none'");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Cache-Control", "no-store");
    }

    private Optional<String> user(HttpServletRequest request) {
        return cookies(request)
                .flatMap(token -> sessions.user(token).stream())
                .findFirst()
                .or(() -> basic(request.getHeader("Authorization")));
    }

    private static Stream<String> cookies(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Stream.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(COOKIE))
                        .map(Cookie::getValue);
    }

    private Optional<String> basic(String header) {
        if (header == null || !header.regionMatches(true, 0, "Basic ", 0, 6)) {
            return Optional.empty();
        }
        if (rightHeader.is(header)) {
            return Optional.of(credentials.get().user());
        }
        try {
            String pair =
                    new String(Base64.getDecoder().decode(header.substring(6).strip()), StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            if (colon >= 0 && match(pair.substring(0, colon), pair.substring(colon + 1))) {
                rightHeader.remember(header);
                return Optional.of(pair.substring(0, colon));
            }
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** One at a time, and the next one a little later after a wrong one: guessing gets nowhere, and costs little here. */
    private boolean match(String user, String password) {
        synchronized (oneTry) {
            boolean right = credentials.get().match(user, password);
            if (!right) {
                try {
                    Thread.sleep(PENALTY_MILLIS);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
            return right;
        }
    }

    private void logIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String user = request.getParameter("user");
        String password = request.getParameter("password");
        if (user == null || password == null || !match(user.strip(), password.strip())) {
            refuse(request, response, "These are not the user and the password of this console.");
            return;
        }
        response.addHeader(
                "Set-Cookie",
                COOKIE + "=" + sessions.begin(user.strip()) + "; Path=" + root(request)
                        + "; HttpOnly; SameSite=Strict");
        response.setStatus(SEE_OTHER);
        response.setHeader("Location", target(request));
    }

    /** Where to go after logging in: within the console, and never to where somebody else's link says. */
    private static String target(HttpServletRequest request) {
        String target = request.getParameter("target");
        String root = root(request);
        return target != null && target.matches("[\\w./-]*") && target.startsWith(root + "/") && !target.contains("..")
                ? target
                : root + HOME;
    }

    private static String root(HttpServletRequest request) {
        return request.getContextPath() + request.getServletPath();
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, String message) throws IOException {
        String accept = request.getHeader("Accept");
        if (accept != null && accept.contains("text/html")) {
            response.setHeader("Content-Security-Policy", page.policy());
            boolean again = PATH.equals(request.getPathInfo());
            String target = again ? target(request) : request.getRequestURI();
            send(
                    response,
                    HttpServletResponse.SC_UNAUTHORIZED,
                    "text/html",
                    page.html(root(request) + PATH, target, message));
        } else {
            send(response, HttpServletResponse.SC_UNAUTHORIZED, "application/json", "{\"error\":\"log in first\"}\n");
        }
    }

    private static void send(HttpServletResponse response, int status, String type, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType(type + ";charset=utf-8");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        response.flushBuffer();
    }

    @Override
    public void logout(HttpServletRequest request, HttpServletResponse response) {
        cookies(request).forEach(sessions::end);
        response.addHeader(
                "Set-Cookie", COOKIE + "=; Path=" + root(request) + "; Max-Age=0; HttpOnly; SameSite=Strict");
        response.setStatus(SEE_OTHER);
        response.setHeader("Location", root(request) + HOME);
        try {
            response.flushBuffer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

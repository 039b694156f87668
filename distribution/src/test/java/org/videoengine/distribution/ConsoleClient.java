package org.videoengine.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks the web console over HTTP, without a browser, as its user or as somebody who pretends to be. */
final class ConsoleClient {
    private final HttpClient client = HttpClient.newHttpClient();
    private final String console;
    private final String authorization;

    /** @param console its address, without a slash at the end */
    ConsoleClient(String console, String user, String password) {
        this.console = console;
        String pair = user + ":" + password;
        authorization = "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    /** A request of the user's for a place of the console. */
    HttpRequest.Builder ask(String place) {
        return HttpRequest.newBuilder(URI.create(console + "/" + place)).header("Authorization", authorization);
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** That of the page, which changes need. */
    String token() throws IOException, InterruptedException {
        Matcher token = Pattern.compile("name=\"token\" content=\"(\\w+)\"")
                .matcher(send(ask("index.htm")).body());
        assertTrue(token.find());
        return token.group(1);
    }

    /** Makes a request one for a change, with a JSON document. */
    static HttpRequest.Builder change(HttpRequest.Builder request, String body) {
        return request.header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body));
    }

    /** The first line of the answer to a request that comes under this name. */
    String rawStatus(String host) throws IOException {
        URI place = URI.create(console);
        try (Socket socket = new Socket(place.getHost(), place.getPort())) {
            socket.getOutputStream()
                    .write(("GET " + place.getPath() + "/state.json HTTP/1.1\r\nHost: " + host
                                    + "\r\nConnection: close\r\nAuthorization: " + authorization + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElse("");
        }
    }

    /** Stops or starts a bundle as the web console's own page would. */
    void turn(String action, String bundle) throws IOException, InterruptedException {
        HttpRequest.Builder request = ask("../bundles/" + bundle)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("action=" + action));
        assertEquals(200, send(request).statusCode(), action + " " + bundle);
    }
}

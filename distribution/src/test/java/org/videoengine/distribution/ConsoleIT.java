package org.videoengine.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** The web console of a program that runs: used with a browser, and tried by those who must not use it. */
@Tag("once")
class ConsoleIT {
    private static final List<String> VIEWS = List.of("jobs", "backends", "metrics", "benchmarks", "doctor");
    private static final Pattern ANNOUNCEMENT =
            Pattern.compile("The console is at (\\S+)\\s+user (\\S+), password (\\S+)");

    @TempDir
    private static Path folder;

    private static InteractiveShell program;
    private static Path credentials;
    private static String console;
    private static String password;
    private static ConsoleClient client;

    @BeforeAll
    static void start() throws Exception {
        Path film = Files.createDirectory(folder.resolve("film"));
        Files.copy(Program.HOME.resolve("examples/alps/images/picos.jpg"), film.resolve("picos.jpg"));
        // So long that its progress can be watched.
        Files.writeString(
                film.resolve("project.json"),
                "{\"name\": \"Watched\", \"frameRate\": \"24\", \"resolution\": [960, 540], \"shots\": [{\"id\": \"s\","
                        + " \"duration\": 15.0, \"keyframes\": [{\"image\": \"picos.jpg\", \"time\": 0}],"
                        + " \"camera\": [{\"type\": \"zoom\", \"direction\": \"in\", \"amount\": 0.3}]}]}");
        Path small = Files.createDirectory(folder.resolve("small"));
        Files.copy(film.resolve("picos.jpg"), small.resolve("picos.jpg"));
        Files.writeString(
                small.resolve("project.json"),
                "{\"name\": \"Small\", \"frameRate\": \"24\", \"resolution\": [64, 36], \"shots\": [{\"id\": \"s\","
                        + " \"duration\": 0.25, \"keyframes\": [{\"image\": \"picos.jpg\", \"time\": 0}]}]}");
        for (String report : List.of("before.json", "after.json")) {
            Files.copy(Path.of("src/test/resources/reports", report), folder.resolve(report));
        }
        Files.writeString(folder.getParent().resolve(folder.getFileName() + "-secret.json"), "{}");
        credentials = folder.resolve("data/credentials");
        program = new InteractiveShell(
                Program.HOME,
                folder,
                "-Dorg.videoengine.console.access.file=" + credentials,
                "--console=" + Program.freePort());
        Matcher said = program.awaitOnScreen(ANNOUNCEMENT);
        console = said.group(1);
        password = said.group(3);
        client = new ConsoleClient(console, said.group(2), password);
    }

    @AfterAll
    static void stop() throws IOException {
        Files.deleteIfExists(folder.getParent().resolve(folder.getFileName() + "-secret.json"));
        if (program != null) {
            program.close();
        }
    }

    @Test
    void aCommandHasAConsoleWhileItRuns() throws Exception {
        Path own = Files.createDirectory(folder.resolve("command"));
        Process run = Program.start(
                own,
                "-XX:TieredStopAtLevel=1 -Dorg.videoengine.console.access.file=" + own.resolve("credentials"),
                "--console=" + Program.freePort(),
                "shots",
                folder.resolve("film").toString());
        assertTrue(run.waitFor(60, TimeUnit.SECONDS));
        assertEquals(0, run.exitValue(), Program.text(own, "err"));
        assertTrue(ANNOUNCEMENT.matcher(Program.text(own, "err")).find(), Program.text(own, "err"));
        // The port is that of the other program now.
        Program.Run taken = Program.run(own, "--console=" + URI.create(console).getPort(), "shots", "../film");
        assertEquals(1, taken.status(), taken.err());
        assertTrue(taken.err().contains("is taken"), taken.err());
    }

    @Test
    void aRenderIsStartedAndWatchedInABrowser() throws Exception {
        try (Chromium browser = Chromium.start()) {
            logIn(browser);
            render(browser);
            stopAndStart(browser);
            compareReports(browser);
            measure(browser);
            whatWasBeforeIsShownToWhoComesLate(browser);
            examine(browser);
            fitsEverywhere(browser);
            browser.open(console.replace("video-engine", "bundles"));
            browser.see("#content", "Video Engine engine-cpu");
            picture(browser, "bundles");
            browser.open(console.replace("video-engine", "logout"));
            browser.see("input[name=password]");
            picture(browser, "login");
        }
    }

    private void logIn(Chromium browser) {
        browser.open(console);
        browser.see("input[name=password]").sendKeys("not it");
        browser.see("button").click();
        browser.see("[role=alert]", "These are not the user and the password");
        browser.see("input[name=password]").sendKeys(password);
        browser.see("button").click();
        browser.see("#view-jobs h2", "Jobs");
        assertTrue(browser.address().startsWith(console + "/index.htm"), browser.address());
    }

    private void render(Chromium browser) throws IOException {
        browser.see("#films", folder.toString());
        new Select(browser.see("select[name=project]")).selectByVisibleText("Watched");
        assertEquals("Watched.mp4", browser.see("input[name=film]").getAttribute("value"));
        new Select(browser.see("select[name=quality]")).selectByVisibleText("medium");
        browser.see("#render button").click();
        browser.see("[data-job=job-1] .badge", "running");
        browser.see("[data-job=job-1] img");
        Number between = browser.run(
                "return new Promise(done => { const bar = document.querySelector('[data-job=job-1] progress');"
                        + " const look = () => bar.value > 0 ? done(bar.value) : setTimeout(look, 20); look(); })");
        assertTrue(between.intValue() < 360, "the job was over before it was seen: " + between);
        assertEquals(
                640L,
                browser.<Number>run("return document.querySelector('[data-job=job-1] img').naturalWidth")
                        .longValue());
        browser.see("[data-job=job-1] .badge", "done");
        browser.see("[data-job=job-1]", "360 of 360");
        assertTrue(Files.size(folder.resolve("Watched.mp4")) > 10_000);
        // It is there now, and is not written over unasked.
        browser.see("#render button").click();
        browser.see("#message", "is there already");
    }

    private void stopAndStart(Chromium browser) throws Exception {
        browser.see("nav a[href='#backends']").click();
        browser.see("[data-backend=cpu] .badge", "usable");
        browser.see("[data-backend=cpu] button").click();
        browser.see("[data-backend='org.videoengine.engine.cpu'] .badge", "stopped");
        assertTrue(!program.type("backends").contains("Vector API"), "the shell still has it");
        // By keyboard: the button that was used is the one that has the focus again.
        assertEquals("Start", browser.<String>run("return document.activeElement.textContent"));
        browser.<WebElement>run("return document.activeElement").sendKeys("\n");
        browser.see("[data-backend=cpu] .badge", "usable");
    }

    private void compareReports(Chromium browser) {
        browser.see("nav a[href='#benchmarks']").click();
        browser.see("#report", "cpu/parallel");
        Select against = new Select(browser.see("select[name=against]"));
        against.selectByIndex(2);
        browser.see("#comparison h3", "Comparison");
        browser.see("#comparison tbody", "cpu/parallel");
    }

    private void measure(Chromium browser) throws Exception {
        new Select(browser.see("#measure [name=project]")).selectByVisibleText("Small");
        browser.see("#measured-shot", "s");
        new Select(browser.see("#measure [name=backend]")).selectByValue("cpu");
        browser.see("#measure [name=report]").sendKeys("measured.json");
        browser.see("#measure button").click();
        browser.see("#benchmark-run .badge", "running");
        picture(browser, "measuring");
        browser.see("#benchmark-run .badge", "done");
        browser.see("#report", "Small/s: ");
        browser.see("#report", "cpu/parallel");
        assertTrue(Files.readString(folder.resolve("measured.json")).contains("\"complete\""));
        // It is there now, and is not written over.
        browser.see("#measure [name=report]").sendKeys("measured.json");
        browser.see("#measure button").click();
        browser.see("#message", "is there already");
        // Another one is broken off.
        browser.see("#measure [name=report]").clear();
        browser.see("#measure button").click();
        browser.see("#benchmark-run .badge", "running");
        browser.see("#benchmark-run button").click();
        browser.see("#benchmark-run .badge", "cancelled");
    }

    private void whatWasBeforeIsShownToWhoComesLate(Chromium browser) {
        browser.open("about:blank");
        browser.open(console + "/index.htm#metrics");
        browser.see("#charts path");
        Number points =
                browser.run("return document.querySelector('#charts path').getAttribute('d').split('L').length");
        assertTrue(points.intValue() > 5, "only what came since the page was opened: " + points);
    }

    private void examine(Chromium browser) {
        browser.see("nav a[href='#doctor']").click();
        browser.see("#examine").click();
        browser.see("#findings .badge");
    }

    /** With -Dconsole.pictures=FOLDER one can see for oneself. */
    private static void picture(Chromium browser, String name) throws Exception {
        String pictures = System.getProperty("console.pictures", "");
        if (!pictures.isEmpty()) {
            Thread.sleep(1500);
            browser.picture(Path.of(pictures, name + ".png"));
        }
    }

    /** On a phone as on a desk nothing is wider than the window. */
    private void fitsEverywhere(Chromium browser) throws Exception {
        for (String scheme : List.of("light", "dark")) {
            for (int width : new int[] {360, 1280}) {
                browser.prefer(scheme);
                browser.resize(width, width == 360 ? 780 : 900);
                for (String view : VIEWS) {
                    browser.see("nav a[href='#" + view + "']").click();
                    browser.see("#view-" + view);
                    Number wider = browser.run(
                            "return document.documentElement.scrollWidth - document.documentElement.clientWidth");
                    assertEquals(0, wider.intValue(), view + " at " + width);
                    picture(browser, view + "-" + width + "-" + scheme);
                }
            }
        }
    }

    @Test
    void whoHasNotLoggedInGetsNothing() throws Exception {
        HttpRequest.Builder nobody = HttpRequest.newBuilder(URI.create(console + "/state.json"));
        assertEquals(401, client.send(nobody).statusCode());
        String wrong = Base64.getEncoder().encodeToString("admin:admin".getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> guess = client.send(
                HttpRequest.newBuilder(URI.create(console + "/index.htm")).header("Authorization", "Basic " + wrong));
        assertEquals(401, guess.statusCode());
        assertTrue(!guess.body().contains("token"), guess.body());
        // The other pages of the web console are behind the same door.
        assertEquals(
                401,
                client.send(HttpRequest.newBuilder(URI.create(console.replace("video-engine", "bundles"))))
                        .statusCode());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(credentials)));
        assertTrue(!Files.readString(credentials).contains(password));
    }

    @Test
    void aChangeNeedsTheTokenOfThePage() throws Exception {
        String stop = "{\"bundle\": \"org.videoengine.engine.opencl\"}";
        HttpResponse<String> without = client.send(ConsoleClient.change(client.ask("switch.json"), stop));
        assertEquals(403, without.statusCode());
        assertTrue(without.body().contains("has not the token"), without.body());
        String token = client.token();
        HttpResponse<String> form = client.send(client.ask("switch.json")
                .header("X-Video-Engine-Token", token)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("bundle=org.videoengine.engine.opencl")));
        assertEquals(400, form.statusCode());
        assertEquals(405, client.send(client.ask("switch.json?bundle=x")).statusCode());
        HttpResponse<String> other = client.send(ConsoleClient.change(
                client.ask("switch.json").header("X-Video-Engine-Token", token),
                "{\"bundle\": \"org.videoengine.core\"}"));
        assertEquals(404, other.statusCode(), "only bundles with backends can be stopped");
    }

    @Test
    void pagesOfOthersAreRefused() throws Exception {
        String token = client.token();
        String cancel = "{\"job\": \"job-1\"}";
        for (String place : List.of("cancel.json", "state.json")) {
            HttpRequest.Builder request = client.ask(place).header("Origin", "http://evil.example");
            if (place.equals("cancel.json")) {
                ConsoleClient.change(request.header("X-Video-Engine-Token", token), cancel);
            }
            assertEquals(403, client.send(request).statusCode(), place);
        }
        assertEquals(
                403,
                client.send(client.ask("state.json").header("Sec-Fetch-Site", "cross-site"))
                        .statusCode());
        assertTrue(
                client.rawStatus("evil.example:" + URI.create(console).getPort())
                        .contains(" 403 "),
                "rebound name");
        assertTrue(
                client.rawStatus("localhost:" + URI.create(console).getPort()).contains(" 200 "), "own name");
    }

    @Test
    void whatIsAwayIsSaidToBeAway() throws Exception {
        List<String> away = List.of("monitor", "doctor", "benchmark");
        String token = client.token();
        for (String bundle : away) {
            client.turn("stop", "org.videoengine." + bundle);
        }
        try {
            String state = client.send(client.ask("state.json")).body();
            assertTrue(state.contains("\"monitor\":false") && state.contains("\"id\":\"cpu\""), state);
            HttpResponse<String> doctor = client.send(
                    ConsoleClient.change(client.ask("doctor.json").header("X-Video-Engine-Token", token), "{}"));
            assertEquals(503, doctor.statusCode());
            assertTrue(doctor.body().contains("org.videoengine.doctor is not running"), doctor.body());
            assertEquals(503, client.send(client.ask("reports.json")).statusCode());
        } finally {
            for (String bundle : away) {
                client.turn("start", "org.videoengine." + bundle);
            }
        }
        assertTrue(client.send(client.ask("state.json")).body().contains("\"monitor\":true"));
        assertEquals(200, client.send(client.ask("reports.json")).statusCode());
    }

    @Test
    void filesElsewhereCannotBeReached() throws Exception {
        String secret = "../" + folder.getFileName() + "-secret.json";
        Files.createSymbolicLink(
                folder.resolve("link.json"), folder.resolve(secret).normalize());
        for (String path : List.of(secret, folder.resolve(secret).toString(), "/etc/passwd", "link.json")) {
            HttpResponse<String> report =
                    client.send(client.ask("report.json?file=" + URLEncoder.encode(path, StandardCharsets.UTF_8)));
            assertEquals(403, report.statusCode(), path + ": " + report.body());
        }
        assertEquals(
                404, client.send(client.ask("report.json?file=missing.json")).statusCode());
        String token = client.token();
        for (String body : List.of(
                "{\"project\": \"/etc/project.json\"}",
                "{\"project\": \"../project.json\"}",
                "{\"project\": \"film/project.json\", \"film\": \"../stolen.mp4\"}",
                "{\"project\": \"film/project.json\", \"film\": \"/tmp/stolen.mp4\"}")) {
            HttpResponse<String> render = client.send(
                    ConsoleClient.change(client.ask("render.json").header("X-Video-Engine-Token", token), body));
            assertEquals(403, render.statusCode(), body + ": " + render.body());
        }
        for (String body : List.of(
                "{\"project\": \"/etc/project.json\"}",
                "{\"report\": \"../stolen.json\"}",
                "{\"report\": \"/tmp/stolen.json\"}")) {
            HttpResponse<String> measure = client.send(
                    ConsoleClient.change(client.ask("measure.json").header("X-Video-Engine-Token", token), body));
            assertEquals(403, measure.statusCode(), body + ": " + measure.body());
        }
        assertEquals(
                400,
                client.send(client.ask("%2e%2e/%2e%2e/conf/framework.properties"))
                        .statusCode());
    }
}

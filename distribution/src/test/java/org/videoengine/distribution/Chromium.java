package org.videoengine.distribution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A browser without a window, where this machine has one. */
final class Chromium implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int DESKTOP_WIDTH = 1280;
    private static final int DESKTOP_HEIGHT = 900;

    private final ChromeDriver driver;

    private Chromium(Path browser, Path chromeDriver) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(browser.toString());
        // In containers there is neither the user that its sandbox wants nor much shared memory.
        options.addArguments(
                "--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--no-first-run");
        driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(chromeDriver.toFile())
                        .usingAnyFreePort()
                        .build(),
                options);
        resize(DESKTOP_WIDTH, DESKTOP_HEIGHT);
    }

    /** Starts one. Without one on this machine the test is skipped, or fails if VIDEO_ENGINE_CHROMIUM is "required". */
    static Chromium start() {
        Optional<Path> browser = onPath("chromium", "chromium-browser", "google-chrome");
        Optional<Path> driver = onPath("chromedriver");
        boolean there = browser.isPresent() && driver.isPresent();
        if (!there && "required".equals(System.getenv("VIDEO_ENGINE_CHROMIUM"))) {
            throw new AssertionError(
                    "VIDEO_ENGINE_CHROMIUM is required, and chromium or chromedriver is not on the path");
        }
        Assumptions.assumeTrue(there, "chromium and chromedriver are not on the path");
        return new Chromium(browser.get(), driver.get());
    }

    private static Optional<Path> onPath(String... names) {
        List<String> folders = List.of(System.getenv("PATH").split(":"));
        return Arrays.stream(names)
                .flatMap(name -> folders.stream().map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    void open(String address) {
        driver.get(address);
    }

    String address() {
        return driver.getCurrentUrl();
    }

    /** Waits for an element that can be seen. */
    WebElement see(String selector) {
        return new WebDriverWait(driver, PATIENCE, Duration.ofMillis(50))
                .ignoring(StaleElementReferenceException.class)
                .withMessage(() -> selector + " on " + text())
                .until(browser -> browser.findElements(By.cssSelector(selector)).stream()
                        .filter(WebElement::isDisplayed)
                        .findFirst()
                        .orElse(null));
    }

    /** Waits until an element can be seen and has a text in it. */
    String see(String selector, String text) {
        return new WebDriverWait(driver, PATIENCE, Duration.ofMillis(50))
                .ignoring(StaleElementReferenceException.class)
                .withMessage(() -> "\"" + text + "\" in " + selector + " on " + text())
                .until(browser -> browser.findElements(By.cssSelector(selector)).stream()
                        .filter(WebElement::isDisplayed)
                        .map(WebElement::getText)
                        .filter(found -> found.contains(text))
                        .findFirst()
                        .orElse(null));
    }

    /** What a script of the page gives. */
    @SuppressWarnings("unchecked")
    <T> T run(String script) {
        return (T) driver.executeScript(script);
    }

    /** All that can be read. */
    String text() {
        return driver.findElement(By.tagName("body")).getText();
    }

    void resize(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
    }

    /** Light or dark, as the user likes it. */
    void prefer(String scheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    /** Keeps what can be seen. */
    void picture(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
    }

    @Override
    public void close() {
        driver.quit();
    }
}

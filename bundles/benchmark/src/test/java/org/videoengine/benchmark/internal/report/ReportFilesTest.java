package org.videoengine.benchmark.internal.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.videoengine.benchmark.BenchmarkComparison;
import org.videoengine.benchmark.BenchmarkException;
import org.videoengine.benchmark.BenchmarkReport;
import org.videoengine.benchmark.ConfigurationResult.Status;
import org.videoengine.benchmark.internal.Reports;
import org.videoengine.benchmark.internal.compare.ReportComparison;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class ReportFilesTest {
    private static final String EVIL = "</style><script>alert('1')</script> \"&' \u0000\u202E\uD800 é 日";

    @TempDir
    Path folder;

    private static Reports reports() {
        return new Reports()
                .measured("cpu", true, "none", 100, 101, 99, 102, 100)
                .measured("cpu", false, "none", 60, 61, 59, 60, 60)
                .measured("cpu", true, "mp4", 50, 51, 49, 50, 50)
                .failed("opencl:0", Status.FAILED, "The device was lost.")
                .failed("cuda:0", Status.UNAVAILABLE, "There is no driver.")
                .failed("cuda:1", Status.NOT_REACHED, "It was not its turn.");
    }

    private static BenchmarkComparison comparison() {
        return ReportComparison.of(
                reports().on("Example 1").report(),
                reports().measured("new", true, "none", 1, 1, 1, 1).report());
    }

    @Test
    void whatIsSavedIsReadAgain() throws Exception {
        Path file = folder.resolve("made/speed.json");
        for (String text : List.of("A sentence.", EVIL.replace("\uD800", ""))) {
            BenchmarkReport report = reports().saying(text).report();
            ReportFiles.save(report, Optional.of(comparison()), file);
            assertEquals(report, ReportFiles.load(file));
        }
        try (Stream<Path> files = Files.list(file.getParent())) {
            assertEquals(List.of(file), files.toList());
        }
    }

    @Test
    void documentsFollowTheirSchema() throws Exception {
        Path schema = Path.of("../../distribution/docs/schemas/benchmark.schema.json");
        for (Optional<BenchmarkComparison> comparison :
                List.of(Optional.<BenchmarkComparison>empty(), Optional.of(comparison()))) {
            assertEquals(
                    Set.of(),
                    JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                            .getSchema(Files.readString(schema))
                            .validate(ReportJson.write(reports().report(), comparison), InputFormat.JSON));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ | is not JSON",
                "[] | is no benchmark report",
                "null | is no benchmark report",
                "{\"format\": 1} | is no benchmark report",
                "\"format\" : 1->\"format\" : 2 | is of format 2",
                "\"frames\" : 120->\"frames\" : \"many\" | job.frames",
                "\"median\" : 100.0->\"median\" : null | results[0].measurements",
                "\"status\" : \"measured\"->\"status\" : \"good\" | results[0].status",
                "2026-03-01T10:01:00Z->yesterday | ended"
            })
    void whatIsNoReportIsSaidWithThePlace(String change, String part) throws Exception {
        Path file = folder.resolve("bad.json");
        String[] sides = change.split("->");
        Files.writeString(
                file,
                sides.length == 1
                        ? change
                        : ReportJson.write(reports().report(), Optional.empty()).replaceFirst(sides[0], sides[1]));
        BenchmarkException failure = assertThrows(BenchmarkException.class, () -> ReportFiles.load(file));
        assertTrue(failure.getMessage().contains("bad.json"), failure.getMessage());
        assertTrue(failure.getMessage().contains(part), failure.getMessage());
        assertFalse(failure.getMessage().contains("\n"), failure.getMessage());
        assertTrue(failure.wrongUse());
    }

    @Test
    void aReportCutShortIsNoReport() {
        String whole = ReportJson.write(reports().report(), Optional.empty()).strip();
        for (int length = 0; length < whole.length(); length += 7) {
            String cut = whole.substring(0, length);
            assertThrows(BadReportException.class, () -> ReportJson.read(cut));
        }
    }

    @Test
    void otherNamesAndMissingFilesAreWrongUse() {
        Path text = folder.resolve("speed.txt");
        assertThrows(BenchmarkException.class, () -> ReportFiles.save(reports().report(), Optional.empty(), text));
        assertFalse(Files.exists(text));
        BenchmarkException missing =
                assertThrows(BenchmarkException.class, () -> ReportFiles.load(folder.resolve("no.json")));
        assertTrue(missing.getMessage().endsWith("there is no such file"), missing.getMessage());
    }

    @Test
    void pagesAreWholeAndEscaped() throws Exception {
        Path file = folder.resolve("speed.html");
        BenchmarkReport report = reports()
                .on(EVIL)
                .saying(EVIL)
                .failed(EVIL, Status.FAILED, EVIL)
                .measured(EVIL + "2", true, "none", 10, 11, 12, 13)
                .report();
        ReportFiles.save(report, Optional.of(ReportComparison.of(report, report)), file);
        String page = Files.readString(file);
        assertFalse(page.contains("<script"), page);
        assertFalse(page.contains("\u202E"), page);
        assertFalse(page.matches("(?s).*(src|href)=.*"), page);
        assertFalse(page.contains("url("), page);
        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(page)));
        assertEquals(1, document.getElementsByTagName("style").getLength());
        assertEquals(0, document.getElementsByTagName("script").getLength());
        assertTrue(document.getElementsByTagName("svg").getLength() > 20);
        assertTrue(document.getDocumentElement().getTextContent().contains("<script>alert('1')</script>"));
        assertTrue(document.getDocumentElement().getTextContent().contains("é 日"));
    }

    @Test
    void pagesWithoutFiguresAreWholeToo() throws Exception {
        BenchmarkReport nothing =
                new Reports().failed("cpu", Status.FAILED, "It failed.").report();
        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(HtmlReport.of(nothing, Optional.empty()))));
        assertTrue(TextReport.of(nothing, Optional.empty()).contains("Nothing was measured."));
    }

    @Test
    void textIsSortedBySpeedWithTheBestMarked() {
        String text = TextReport.of(reports().report(), Optional.of(comparison()));
        int parallel = text.indexOf("\ncpu/parallel *");
        int single = text.indexOf("\ncpu/single ");
        int film = text.indexOf("\ncpu/parallel/mp4 ");
        assertTrue(0 < parallel && parallel < single && single < film, text);
        assertTrue(text.contains("opencl:0/parallel: failed: The device was lost."), text);
        assertTrue(text.contains("61.20 dB"), text);
        assertTrue(text.contains("Recommendations:\n- A sentence."), text);
        assertTrue(text.contains("The processor differs: Example 1 before, Example 9000 now."), text);
    }
}

package org.videoengine.benchmark.internal.report;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.EnumFeature;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.videoengine.benchmark.BenchmarkComparison;
import org.videoengine.benchmark.BenchmarkReport;

/** Reports as JSON: the records of the API, field by field. */
public final class ReportJson {
    private static final String COMPARISON = "comparison";
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new SimpleModule()
                    .addSerializer(Instant.class, new ToStringSerializer(Instant.class))
                    .addDeserializer(Instant.class, new InstantReader()))
            .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private ReportJson() {}

    /** The document, with a line end. */
    public static String write(BenchmarkReport report, Optional<BenchmarkComparison> comparison) {
        ObjectNode document = MAPPER.valueToTree(report);
        comparison.ifPresent(value -> document.set(COMPARISON, MAPPER.valueToTree(value)));
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(document) + '\n';
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a report is all numbers and text", e);
        }
    }

    /**
     * Reads a document; a comparison in it is left out.
     *
     * @throws BadReportException if it is none, or of a later version
     */
    static BenchmarkReport read(String text) throws BadReportException {
        BenchmarkReport report;
        try {
            report = MAPPER.readValue(text, BenchmarkReport.class);
        } catch (JsonMappingException e) {
            throw new BadReportException("is no benchmark report: " + place(e) + firstLine(e.getOriginalMessage()));
        } catch (JsonProcessingException e) {
            throw new BadReportException("is not JSON: " + firstLine(e.getOriginalMessage()) + where(e));
        }
        if (report == null) {
            throw new BadReportException("is no benchmark report: it is empty");
        }
        if (report.format() != BenchmarkReport.FORMAT) {
            throw new BadReportException(
                    "is of format " + report.format() + ", and this version reads format " + BenchmarkReport.FORMAT);
        }
        return report;
    }

    private static String place(JsonMappingException e) {
        StringBuilder place = new StringBuilder();
        for (JsonMappingException.Reference step : e.getPath()) {
            if (step.getFieldName() != null) {
                place.append(place.isEmpty() ? "" : ".").append(step.getFieldName());
            } else {
                place.append('[').append(step.getIndex()).append(']');
            }
        }
        return place.isEmpty() ? "" : place + ": ";
    }

    private static String where(JsonProcessingException e) {
        return e.getLocation() == null
                ? ""
                : " (line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr() + ")";
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }

    private static final class InstantReader extends StdScalarDeserializer<Instant> {
        private static final long serialVersionUID = 1L;

        InstantReader() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String text = parser.getText();
            try {
                return Instant.parse(text);
            } catch (DateTimeException e) {
                return (Instant) context.handleWeirdStringValue(
                        Instant.class, text, "a moment is written like 2026-01-31T12:00:00Z");
            }
        }
    }
}

package org.videoengine.console.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What was asked: the parameters of the address, or the document that was sent. */
public final class Query {
    private final Function<String, String> parameters;
    private final JsonNode body;

    Query(Function<String, String> parameters, JsonNode body) {
        this.parameters = parameters;
        this.body = body;
    }

    /** A text; empty if it was not sent or is blank. */
    public Optional<String> text(String name) {
        JsonNode sent = body.path(name);
        String text = sent.isValueNode() && !sent.isNull() ? sent.asText() : parameters.apply(name);
        return Optional.ofNullable(text).map(String::strip).filter(some -> !some.isEmpty());
    }

    /**
     * A text.
     *
     * @throws Refusal if it was not sent
     */
    public String required(String name) throws Refusal {
        return text(name).orElseThrow(() -> new Refusal(Refusal.WRONG, "the request has no \"" + name + "\""));
    }

    /** Texts; none if they were not sent. */
    public List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        body.path(name).forEach(each -> texts.add(each.asText()));
        return texts;
    }

    /** Whether something was switched on. */
    public boolean isOn(String name) {
        return text(name).filter("true"::equals).isPresent();
    }
}

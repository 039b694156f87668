package org.videoengine.interchange.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class ResolveCurveTest {
    private static ResolveCurve curve(String keys) throws JsonProcessingException {
        return ResolveCurve.of(new ObjectMapper().readTree("{\"Parameter Value\": 5, \"Key Frames\": {" + keys + "}}"));
    }

    @Test
    void withoutKeyframesItIsTheParameter() throws Exception {
        assertTrue(curve("").isAlways(5));
    }

    @Test
    void withoutHandlesItIsStraight() throws Exception {
        ResolveCurve curve = curve("\"10\": {\"Value\": 1}, \"30\": {\"Value\": 3}");
        assertFalse(curve.isStill());
        for (int frame = 10; frame <= 30; frame++) {
            assertEquals(frame / 10.0, curve.at(frame), 1e-9);
        }
        assertEquals(1, curve.at(0), 0);
        assertEquals(3, curve.at(99), 0);
    }

    @Test
    void flatHandlesEaseInAndOut() throws Exception {
        ResolveCurve curve = curve("\"0\": {\"Value\": 0, \"OutBez\": {\"OutBez\": [10, 0]}},"
                + " \"30\": {\"Value\": 1, \"InBez\": {\"InBez\": [-10, 0]}}");
        // Control points at thirds of the time: the parameter is the time, and the value 3t^2 - 2t^3.
        for (int frame = 0; frame <= 30; frame++) {
            double t = frame / 30.0;
            assertEquals(t * t * (3 - 2 * t), curve.at(frame), 1e-9);
        }
    }
}

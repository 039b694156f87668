package org.videoengine.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.videoengine.project.CameraMove.Direction;

class CameraMoveTest {

    @Test
    void namesTheDirectionsThatFit() {
        assertEquals(
                "a pan goes left or right, not up",
                assertThrows(IllegalArgumentException.class, () -> new CameraMove.Pan(Direction.UP, 0.2, Easing.LINEAR))
                        .getMessage());
    }

    @Test
    void refusesAmountsOutOfRange() {
        for (double amount : new double[] {-0.1, 10.1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThrows(
                    IllegalArgumentException.class, () -> new CameraMove.Pan(Direction.LEFT, amount, Easing.LINEAR));
        }
        assertThrows(IllegalArgumentException.class, () -> new CameraMove.Dolly(Direction.IN, 1, Easing.LINEAR));
    }

    @Test
    void refusesPathsThatGoBackInTime() {
        ViewRect late = new ViewRect(2, 0, 0, 16, 9);
        ViewRect early = new ViewRect(1, 0, 0, 16, 9);
        assertThrows(IllegalArgumentException.class, () -> new CameraMove.Path(List.of(late, early), Easing.LINEAR));
        assertThrows(IllegalArgumentException.class, () -> new CameraMove.Path(List.of(), Easing.LINEAR));
        assertThrows(IllegalArgumentException.class, () -> new ViewRect(Double.NaN, 0, 0, 16, 9));
        assertThrows(IllegalArgumentException.class, () -> new ViewRect(0, 0, 0, -16, 9));
    }

    @Test
    void namesEasings() {
        assertEquals("ease_in_out", Easing.EASE_IN_OUT.toString());
        assertEquals("cubic_bezier(0.1,0.2,0.3,1.0)", new Easing(0.1, 0.2, 0.3, 1).toString());
        assertThrows(IllegalArgumentException.class, () -> new Easing(-0.1, 0, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> new Easing(0, Double.NaN, 1, 1));
    }
}

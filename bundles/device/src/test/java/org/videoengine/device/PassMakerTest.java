package org.videoengine.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PassMakerTest {

    private static PassMaker.Look look(int source, double u0, double v0, double weight) {
        return new PassMaker.Look(source, new PlaneMap(1, 0, u0, 0, 1, v0), weight);
    }

    private static List<Pass> passes(List<PassMaker.Look> looks) {
        return PassMaker.passes(looks, 100, 60);
    }

    @Test
    void aShutterAlongTheRowsIsOnePass() {
        List<PassMaker.Look> looks = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            looks.add(look(0, 10 + i, 5, 0.125));
        }
        List<Pass> passes = passes(looks);
        assertEquals(1, passes.size());
        Pass.Straight pass = assertInstanceOf(Pass.Straight.class, passes.get(0));
        assertEquals(8, pass.across().size());
        assertEquals(1, pass.down().size());
        assertEquals(1, pass.share(), 1e-12);
    }

    @Test
    void columnsTimesRowsAreOnePass() {
        List<PassMaker.Look> looks = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            looks.add(look(0, 10 + i % 3, 5 + i / 3, 1 / 6.0));
        }
        Pass.Straight pass = assertInstanceOf(Pass.Straight.class, passes(looks).get(0));
        assertEquals(3, pass.across().size());
        assertEquals(2, pass.down().size());
    }

    @Test
    void whatDiffersIsAPassOfItsOwn() {
        PassMaker.Look turned = new PassMaker.Look(0, new PlaneMap(1, 0.1, 5, -0.1, 1, 5), 0.25);
        List<Pass> passes = passes(List.of(
                look(0, 10, 5, 0.25), look(1, 11, 5, 0.25), turned, look(0, 300, 5, 0.125), look(0, 10, 5, 0.125)));
        assertEquals(5, passes.size());
        assertInstanceOf(Pass.Turned.class, passes.get(2));
        assertEquals(1, passes.stream().mapToDouble(Pass::share).sum(), 1e-12);
    }
}

package org.videoengine.optimizer.internal.speed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The parameters that a set of workloads depends on, each of which has a number. A parameter stands for a positive quantity; what
 * is fitted is the logarithm of how many times as large it is as its rough figure, so that 0 is the rough model.
 */
final class Parameters {
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final List<Figure> figures = new ArrayList<>();

    Parameters() {}

    /** A copy, whose further parameters are its own. */
    Parameters(Parameters other) {
        numbers.putAll(other.numbers);
        figures.addAll(other.figures);
    }

    /** The number of a parameter, which is new if it was not asked for before. */
    int number(String name, Figure figure) {
        return numbers.computeIfAbsent(name, each -> {
            figures.add(figure);
            return figures.size() - 1;
        });
    }

    int count() {
        return figures.size();
    }

    /** Standard deviation of a fitted value. */
    double spread(int number) {
        return figures.get(number).spread();
    }

    /** The quantity that a parameter stands for. */
    double quantity(int number, double[] fitted) {
        // A parameter that was not there when the others were fitted has its rough figure.
        return figures.get(number).value() * (number < fitted.length ? Math.exp(fitted[number]) : 1);
    }
}

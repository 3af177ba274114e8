package fr.encharge.standalone.demo;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/** Chance that falls the same way each time for the same names, whatever else is drawn. */
final class Chance {

    private static final long SEED = 28_140;

    private Chance() {}

    /** In [0, 1). */
    static double of(String... names) {
        return new SplittableRandom(SEED * 31 + String.join("/", names).hashCode()).nextDouble();
    }

    /** One of them, each as likely as its weight says. */
    static <T> T one(List<T> all, ToDoubleFunction<T> weight, String... names) {
        double left = of(names) * all.stream().mapToDouble(weight).sum();
        for (T each : all) {
            left -= weight.applyAsDouble(each);
            if (left < 0) {
                return each;
            }
        }
        return all.get(all.size() - 1);
    }
}

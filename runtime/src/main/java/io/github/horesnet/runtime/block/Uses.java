package io.github.horesnet.runtime.block;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which sub-net each stage of a scheme uses: stages of equal labels share one.
 *
 * <p>Primes after a label share the weights alone: {@code a} and {@code a'} are one sub-net with a batch normalisation
 * for each, as in PolyNet (Zhang et al., 2017).
 */
public final class Uses {

    private final List<String> declared;
    private final List<String> abscissae;

    private Uses(List<String> declared, List<String> abscissae) {
        this.declared = declared;
        this.abscissae = abscissae;
        if (declared.isEmpty()) {
            throw new IllegalArgumentException("Block: found no stage, expected 1 or more");
        }
    }

    /**
     * Returns the uses of a scheme whose stages have a sub-net each.
     *
     * @param abscissae for each stage the number of its abscissa c: equal for stages with equal c
     * @return the uses
     */
    public static Uses ofStages(int... abscissae) {
        return new Uses(
                IntStream.rangeClosed(1, abscissae.length)
                        .mapToObj(String::valueOf)
                        .toList(),
                Arrays.stream(abscissae).mapToObj(String::valueOf).toList());
    }

    /**
     * Returns the uses of a scheme whose stages name their sub-nets.
     *
     * @param labels for each stage the label of its sub-net
     * @return the uses
     */
    public static Uses labelled(String... labels) {
        return new Uses(List.of(labels), List.of(labels));
    }

    /**
     * A sub-net with one set of normalisations.
     *
     * @param weights the number of the sub-net, from 1
     * @param norms the number of its normalisations, from 1: the sub-net's own
     */
    record Use(int weights, int norms) {}

    /** The use of each stage. */
    List<Use> of(Sharing sharing) {
        List<String> labels =
                switch (sharing) {
                    case DECLARED -> declared;
                    case EQUAL_ABSCISSAE -> abscissae;
                    case ALL -> declared.stream().map(label -> "").toList();
                };
        List<String> nets = labels.stream().map(Uses::net).distinct().toList();
        List<Use> uses = new ArrayList<>();
        for (String label : labels) {
            List<String> variants = labels.stream()
                    .filter(other -> net(other).equals(net(label)))
                    .distinct()
                    .toList();
            uses.add(new Use(nets.indexOf(net(label)) + 1, variants.indexOf(label) + 1));
        }
        return uses;
    }

    private static String net(String label) {
        return label.replace("'", "");
    }
}

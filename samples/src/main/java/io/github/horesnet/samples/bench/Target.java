package io.github.horesnet.samples.bench;

/**
 * What a figure should come to at most, and what was measured.
 *
 * @param what the figure: a ratio unless it says otherwise
 * @param network scheme and step
 */
public record Target(String what, String network, int layers, int batch, double found, double most) {
    private static final double HUNDREDTHS = 100;

    /** Whether the figure is as it should be, to two digits: what is less is noise. */
    public boolean isMet() {
        return Math.round(HUNDREDTHS * found) <= Math.round(HUNDREDTHS * most);
    }
}

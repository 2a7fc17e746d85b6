package io.github.horesnet.samples.bench;

/**
 * What a figure should come to at most, and what was measured.
 *
 * @param what the figure: a ratio unless it says otherwise
 * @param network scheme and step
 */
public record Target(String what, String network, int layers, int batch, double found, double most) {
    /** Whether the figure is as it should be. */
    public boolean isMet() {
        return found <= most;
    }
}

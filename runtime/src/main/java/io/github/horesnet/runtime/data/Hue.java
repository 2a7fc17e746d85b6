package io.github.horesnet.runtime.data;

/** Two opposite hues: a line of either kind has one of them, so that the mean over many such lines is grey. */
enum Hue {
    /** Red or its opposite. */
    RED_OR_CYAN(0.0),

    /** Orange or its opposite. */
    ORANGE_OR_AZURE(0.1),

    /** Yellowish green or its opposite. */
    LIME_OR_VIOLET(0.2),

    /** Green or its opposite. */
    GREEN_OR_PURPLE(0.3),

    /** Bluish green or its opposite. */
    MINT_OR_ROSE(0.4);

    private final double turn;

    Hue(double turn) {
        this.turn = turn;
    }

    /** What the first of the two adds to the light of each channel, from -1 to 1; the other takes as much away. */
    double[] shares() {
        double[] shares = new double[3];
        for (int channel = 0; channel < shares.length; channel++) {
            shares[channel] = StrictMath.cos(2 * Math.PI * (turn - channel / 3.0));
        }
        return shares;
    }
}

package io.github.horesnet.runtime.data;

/** Two opposite hues: a line of either kind has one of them, so that the mean over many such lines is grey. */
enum Hue {
    /** Red or its opposite. */
    RED_OR_CYAN,

    /** Orange or its opposite. */
    ORANGE_OR_AZURE,

    /** Yellowish green or its opposite. */
    LIME_OR_VIOLET,

    /** Green or its opposite. */
    GREEN_OR_PURPLE,

    /** Bluish green or its opposite. */
    MINT_OR_ROSE;

    /** What the first of the two adds to the light of each channel, from -1 to 1; the other takes as much away. */
    double[] shares() {
        double[] shares = new double[3];
        for (int channel = 0; channel < shares.length; channel++) {
            double turn = ordinal() / 10.0 - channel / 3.0;
            shares[channel] = StrictMath.cos(2 * Math.PI * turn);
        }
        return shares;
    }
}

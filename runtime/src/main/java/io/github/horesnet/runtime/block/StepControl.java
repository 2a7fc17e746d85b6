package io.github.horesnet.runtime.block;

/**
 * How the error estimate of a block changes its step h after each training batch: h ← h · clamp(0.8 (1 / err)^(1/p),
 * 0.125, 4).
 *
 * <p>p is the lower order of the pair, and err the root mean square of the estimate h Σ (b − b̂) k relative to
 * {@code absolute} + {@code relative} · |x|, smoothed over batches. From Luo et al., 2022, section "Verner", and Hairer,
 * Nørsett, Wanner, Solving Ordinary Differential Equations I, section II.4.
 *
 * @param absolute the tolerance for maps of zero
 * @param relative the tolerance relative to the map, added to the absolute one
 * @param smoothing how much of err is kept from batch to batch, from 0 to below 1
 * @param adapts whether the step follows; otherwise the estimate is measured only
 */
public record StepControl(double absolute, double relative, double smoothing, boolean adapts) {

    /** Tolerances of 0.1, smoothing of 0.9. */
    public static final StepControl DEFAULT = new StepControl(0.1, 0.1, 0.9, true);

    private static final double SAFETY = 0.8;
    private static final double LEAST = 0.125;
    private static final double MOST = 4;

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if a tolerance is negative, both are 0, or the smoothing is out of range
     */
    public StepControl {
        if (!(absolute >= 0)
                || !(relative >= 0)
                || !(absolute + relative > 0)
                || Double.isInfinite(absolute + relative)) {
            throw new IllegalArgumentException("Step control: found tolerances " + absolute + " (absolute) and "
                    + relative + " (relative), expected numbers from 0, one of them above");
        }
        if (!(smoothing >= 0 && smoothing < 1)) {
            throw new IllegalArgumentException(
                    "Step control: found smoothing " + smoothing + ", expected a number from 0 to below 1");
        }
    }

    /** Returns a control that measures the estimate and leaves the step alone. */
    public StepControl measuringOnly() {
        return new StepControl(absolute, relative, smoothing, false);
    }

    /** The smoothed error after a batch; a negative one stands for none yet. */
    double smoothed(double before, double measured) {
        return before < 0 ? measured : smoothing * before + (1 - smoothing) * measured;
    }

    /** The factor by which the step changes. */
    double factor(double error, int order) {
        return adapts ? Math.min(MOST, Math.max(LEAST, SAFETY * Math.pow(error, -1.0 / order))) : 1;
    }
}

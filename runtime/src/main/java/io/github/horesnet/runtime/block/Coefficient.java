package io.github.horesnet.runtime.block;

/**
 * A coefficient of a scheme, rounded once to each data type that a map may have.
 *
 * @param value the number for FLOAT64 maps
 * @param single the number for FLOAT32 maps
 */
public record Coefficient(double value, float single) {

    static final Coefficient ONE = new Coefficient(1, 1);

    /**
     * Checks that both numbers are finite.
     *
     * @throws IllegalArgumentException if one is infinite or not a number
     */
    public Coefficient {
        if (!Double.isFinite(value) || !Float.isFinite(single)) {
            throw new IllegalArgumentException(
                    "Coefficient: found " + value + " (float " + single + "), expected finite numbers");
        }
    }

    /**
     * Returns the fraction p/q, correctly rounded to both data types.
     *
     * @param p the numerator, exact as a float
     * @param q the denominator, exact as a float and not 0
     * @return the coefficient
     * @throws IllegalArgumentException if p or q is not a float exactly, or q is 0
     */
    public static Coefficient of(long p, long q) {
        if (!isFloat(p) || !isFloat(q)) {
            throw new IllegalArgumentException("Coefficient: " + p + "/" + q
                    + " has a part that no float holds exactly; write both roundings, of(double, float)");
        }
        return new Coefficient(p / (double) q, p / (float) q);
    }

    /**
     * Returns a number whose float is that of the double.
     *
     * @param value the number, correctly rounded to double
     * @return the coefficient
     */
    public static Coefficient of(double value) {
        return new Coefficient(value, (float) value);
    }

    /**
     * Returns a number with both its roundings, for a number that rounding twice would get wrong.
     *
     * @param value the number, correctly rounded to double
     * @param single the number, correctly rounded to float
     * @return the coefficient
     */
    public static Coefficient of(double value, float single) {
        return new Coefficient(value, single);
    }

    boolean isOne() {
        return value == 1;
    }

    private static boolean isFloat(long n) {
        return n != Long.MAX_VALUE && (long) (float) n == n;
    }
}

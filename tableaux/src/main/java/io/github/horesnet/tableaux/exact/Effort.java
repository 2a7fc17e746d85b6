package io.github.horesnet.tableaux.exact;

import java.math.BigInteger;
import java.util.function.Supplier;

/**
 * The work that exact arithmetic may still do: numbers from outside can be such that a few operations on them would
 * never end.
 *
 * <p>Work is counted, not timed, so that the same input always gives the same result. A step is about a multiplication
 * of two machine words; where no bound is set, there is none.
 */
public final class Effort {
    /** The steps of one bounded computation, which takes a few seconds at most. */
    public static final long STEPS = 500_000_000;

    /** The bits of the largest numerators and denominators in a bounded computation. */
    public static final int BITS = 1 << 18;

    private static final int WORD = Long.SIZE;

    /** Steps of a greatest common divisor for each pair of words. */
    private static final long DIVISOR = 64;

    /** Steps of handling a word of a result, which is copied when it is added up. */
    private static final long COPYING = 8;

    /** Steps of any operation, however small its numbers. */
    private static final long OVERHEAD = 50;

    private static final ThreadLocal<Effort> CURRENT = ThreadLocal.withInitial(() -> new Effort(Long.MAX_VALUE));

    private final long limit;
    private long spent;

    private Effort(long limit) {
        this.limit = limit;
    }

    /**
     * Runs a computation whose exact arithmetic, on this thread, is bounded; one within another shares its bound.
     *
     * @throws ArithmeticException if the computation takes more steps, or larger numbers, than it may
     */
    public static <T> T bounded(Supplier<T> computation) {
        Effort outer = CURRENT.get();
        if (outer.isBounded()) {
            return computation.get();
        }
        CURRENT.set(new Effort(STEPS));
        try {
            return computation.get();
        } finally {
            CURRENT.set(outer);
        }
    }

    private boolean isBounded() {
        return limit < Long.MAX_VALUE;
    }

    /** Counts some steps. */
    public static void spend(long steps) {
        Effort effort = CURRENT.get();
        if (!effort.isBounded()) {
            return;
        }
        effort.spent += steps;
        if (effort.spent > effort.limit) {
            throw new ArithmeticException(
                    "the exact arithmetic takes more than " + effort.limit + " steps; shorten or round the values");
        }
    }

    /** Counts a product of integers. */
    public static void multiply(BigInteger left, BigInteger right) {
        spend(OVERHEAD + COPYING * (words(left) + words(right)) + words(left) * words(right));
    }

    /** Counts a greatest common divisor of integers, which may have {@link #BITS} bits. */
    public static void reduce(BigInteger left, BigInteger right) {
        long larger = Math.max(words(left), words(right));
        long smaller = Math.min(words(left), words(right));
        if (larger > BITS / WORD && CURRENT.get().isBounded()) {
            throw new ArithmeticException("a value of more than " + BITS + " bits; shorten or round the values");
        }
        spend(OVERHEAD + larger * smaller + DIVISOR * smaller * smaller);
    }

    private static long words(BigInteger value) {
        return value.bitLength() / WORD + 1L;
    }
}

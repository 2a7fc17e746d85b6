package io.github.horesnet.tableaux.exact;

/** A positive integer written as {@code factor² · part} with a square-free part. */
record SquareFree(long factor, long part) {
    /** The largest integer whose square root is taken: beyond, finding its square factors would take too long. */
    static final long LARGEST = 1_000_000_000_000L;

    /**
     * Takes the square factors out of a positive integer.
     *
     * @throws ArithmeticException if the integer is larger than {@link #LARGEST}
     */
    static SquareFree of(long n) {
        if (n > LARGEST) {
            throw new ArithmeticException("square roots are taken of integers up to " + LARGEST + ", not of " + n);
        }
        Effort.spend((long) Math.cbrt((double) n));
        long factor = 1;
        long part = 1;
        long rest = n;
        // Beyond the cube root at most two primes are left, so the rest is a square or square-free.
        for (long p = 2; p * p * p <= rest; p++) {
            for (; rest % (p * p) == 0; rest /= p * p) {
                factor *= p;
            }
            if (rest % p == 0) {
                part *= p;
                rest /= p;
            }
        }
        long root = Math.round(Math.sqrt((double) rest));
        return root * root == rest ? new SquareFree(factor * root, part) : new SquareFree(factor, part * rest);
    }

    /** Returns the smallest prime factor of an integer greater than 1. */
    static long smallestPrime(long n) {
        Effort.spend((long) Math.sqrt((double) n));
        for (long p = 2; p * p <= n; p++) {
            if (n % p == 0) {
                return p;
            }
        }
        return n;
    }
}

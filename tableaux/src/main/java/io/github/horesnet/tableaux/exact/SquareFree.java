package io.github.horesnet.tableaux.exact;

/** A positive integer written as {@code factor² · part} with a square-free part. */
record SquareFree(long factor, long part) {
    /** The largest integer whose square root is taken: beyond, finding its square factors would take too long. */
    static final long LARGEST = Long.MAX_VALUE;

    /** The first integer whose cube is larger. */
    private static final long CUBE_ROOT = 1L << 21;

    /** Takes the square factors out of a positive integer. */
    static SquareFree of(long n) {
        Effort.spend(2 * (long) Math.cbrt((double) n));
        long factor = 1;
        long part = 1;
        long rest = n;
        // Beyond the cube root at most two primes are left, so the rest is a square or square-free.
        for (long p = 2; p < CUBE_ROOT && p * p * p <= rest; p++) {
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

    /** Returns the greatest common divisor of two positive integers. */
    static long shared(long left, long right) {
        return right == 0 ? left : shared(right, left % right);
    }
}

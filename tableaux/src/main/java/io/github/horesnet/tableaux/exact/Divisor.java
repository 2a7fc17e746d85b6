package io.github.horesnet.tableaux.exact;

import java.math.BigInteger;

/**
 * Greatest common divisors, in which exact arithmetic spends nearly all of its time, by Euclid's algorithm on machine
 * words and Lehmer's on longer numbers (Knuth, The Art of Computer Programming 2, 4.5.2, algorithm L).
 */
final class Divisor {
    /** Leading bits that leave room for the cofactors which are added to them. */
    private static final int LEADING = Long.SIZE - 2;

    private Divisor() {}

    /** Returns the greatest common divisor of integers, positive unless both are zero. */
    static BigInteger ofBoth(BigInteger left, BigInteger right) {
        Effort.reduce(left, right);
        if (left.equals(BigInteger.ONE) || right.equals(BigInteger.ONE)) {
            return BigInteger.ONE;
        }
        BigInteger one = left.abs();
        BigInteger other = right.abs();
        return one.compareTo(other) < 0 ? ofOrdered(other, one) : ofOrdered(one, other);
    }

    private static BigInteger ofOrdered(BigInteger larger, BigInteger smaller) {
        BigInteger divisor = larger;
        BigInteger rest = smaller;
        while (rest.bitLength() > LEADING) {
            Cofactors cofactors = Cofactors.of(divisor, rest);
            BigInteger next = cofactors.none() ? divisor.mod(rest) : cofactors.second(divisor, rest);
            divisor = cofactors.none() ? rest : cofactors.first(divisor, rest);
            rest = next;
        }
        return rest.signum() == 0
                ? divisor
                : ofWords(rest.longValue(), divisor.mod(rest).longValue());
    }

    private static BigInteger ofWords(long larger, long smaller) {
        long divisor = larger;
        long rest = smaller;
        while (rest != 0) {
            long next = divisor % rest;
            divisor = rest;
            rest = next;
        }
        return BigInteger.valueOf(divisor);
    }

    /** The steps of Euclid's algorithm that the leading bits of two numbers a ≥ b suffice for: to Aa + Bb and Ca + Db. */
    private record Cofactors(long a, long b, long c, long d) {
        static Cofactors of(BigInteger larger, BigInteger smaller) {
            int shift = larger.bitLength() - LEADING;
            long x = larger.shiftRight(shift).longValue();
            long y = smaller.shiftRight(shift).longValue();
            Cofactors cofactors = new Cofactors(1, 0, 0, 1);
            while (cofactors.sureOfQuotient(x, y)) {
                long quotient = (x + cofactors.a) / (y + cofactors.c);
                cofactors = cofactors.after(quotient);
                long rest = x - quotient * y;
                x = y;
                y = rest;
            }
            return cofactors;
        }

        private boolean sureOfQuotient(long x, long y) {
            return y + c != 0 && y + d != 0 && (x + a) / (y + c) == (x + b) / (y + d);
        }

        private Cofactors after(long quotient) {
            return new Cofactors(c, d, a - quotient * c, b - quotient * d);
        }

        boolean none() {
            return b == 0;
        }

        BigInteger first(BigInteger larger, BigInteger smaller) {
            return sum(a, larger, b, smaller);
        }

        BigInteger second(BigInteger larger, BigInteger smaller) {
            return sum(c, larger, d, smaller);
        }

        private static BigInteger sum(long left, BigInteger larger, long right, BigInteger smaller) {
            return larger.multiply(BigInteger.valueOf(left)).add(smaller.multiply(BigInteger.valueOf(right)));
        }
    }

    /** Divides by a divisor, which is nearly always 1. */
    static BigInteger quotient(BigInteger number, BigInteger divisor) {
        return divisor.equals(BigInteger.ONE) ? number : number.divide(divisor);
    }
}

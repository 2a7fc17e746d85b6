package io.github.horesnet.tableaux.order;

import io.github.horesnet.tableaux.exact.Rational;
import io.github.horesnet.tableaux.exact.Surd;
import java.math.BigInteger;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The integers modulo a prime of 31 bits in which the radicands of some numbers have roots: what fails there fails in
 * truth, and is found out a thousand times faster than by exact arithmetic.
 *
 * @param roots a root of each radicand, of which products are roots of products
 */
record ResidueRing(long prime, Map<Long, Long> roots) implements Ring<Long> {
    private static final BigInteger FIRST = BigInteger.ONE.shiftLeft(30);
    private static final int PRIMES = 10_000;

    /** The radicands up to which products are taken of all, whose number doubles with each. */
    private static final int RADICANDS = 8;

    /** Returns the first such ring that holds every value, unless none is found within a bounded search. */
    static Optional<ResidueRing> of(Collection<Surd> values) {
        long radicands = values.stream()
                .flatMap(value -> value.terms().keySet().stream())
                .distinct()
                .count();
        try {
            return radicands > RADICANDS ? Optional.empty() : within(new RadicalRing(values));
        } catch (ArithmeticException e) {
            // The product of two roots is too large to be factored.
            return Optional.empty();
        }
    }

    private static Optional<ResidueRing> within(RadicalRing exact) {
        return Stream.iterate(FIRST.nextProbablePrime(), BigInteger::nextProbablePrime)
                .limit(PRIMES)
                .filter(prime ->
                        prime.testBit(1) && exact.denominator().mod(prime).signum() != 0)
                .map(prime -> of(prime, exact.radicands()))
                .filter(ResidueRing::isClosed)
                .findFirst();
    }

    /** Takes roots as powers, which a prime of the form 4k + 3 allows. */
    private static ResidueRing of(BigInteger prime, List<Long> radicands) {
        BigInteger exponent = prime.add(BigInteger.ONE).shiftRight(2);
        Map<Long, Long> roots = new HashMap<>();
        for (long radicand : radicands) {
            roots.put(
                    radicand,
                    BigInteger.valueOf(radicand).modPow(exponent, prime).longValue());
        }
        return new ResidueRing(prime.longValue(), Map.copyOf(roots));
    }

    private boolean isClosed() {
        for (long left : roots.keySet()) {
            for (long right : roots.keySet()) {
                Surd leftRoot = Surd.sqrt(Rational.of(left));
                Surd rightRoot = Surd.sqrt(Rational.of(right));
                if (of(leftRoot.times(rightRoot))
                        != times(of(leftRoot), of(rightRoot)).longValue()) {
                    return false;
                }
            }
        }
        return true;
    }

    @Override
    public Long of(Surd value) {
        long sum = 0;
        for (Map.Entry<Long, Rational> term : value.terms().entrySet()) {
            long factor = times(
                    integer(term.getValue().numerator()),
                    reciprocal(integer(term.getValue().denominator())));
            sum += times(factor, roots.getOrDefault(term.getKey(), 0L));
        }
        return sum % prime;
    }

    @Override
    public Long integer(BigInteger value) {
        return value.mod(BigInteger.valueOf(prime)).longValue();
    }

    @Override
    public Long times(Long left, Long right) {
        return left * right % prime;
    }

    @Override
    public boolean mayBeZero(Long element) {
        return element == 0;
    }

    @Override
    public Long sumOfProducts(List<Long> left, List<Long> right) {
        long sum = 0;
        for (int i = 0; i < left.size(); i++) {
            sum = (sum + left.get(i) * right.get(i)) % prime;
        }
        return sum;
    }

    Long minus(Long left, Long right) {
        return Math.floorMod(left - right, prime);
    }

    Long reciprocal(Long value) {
        BigInteger modulus = BigInteger.valueOf(prime);
        return BigInteger.valueOf(value).modInverse(modulus).longValue();
    }
}

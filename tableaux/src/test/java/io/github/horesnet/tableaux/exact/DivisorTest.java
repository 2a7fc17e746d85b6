package io.github.horesnet.tableaux.exact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class DivisorTest {
    private static final BigInteger LARGEST = BigInteger.TWO.pow(700);

    @Property(tries = 5000)
    void divisors_are_those_of_the_JDK(
            @ForAll("integers") BigInteger left,
            @ForAll("integers") BigInteger right,
            @ForAll("integers") BigInteger shared) {
        BigInteger one = left.multiply(shared);
        BigInteger other = right.multiply(shared);
        assertEquals(one.gcd(other), Divisor.ofBoth(one, other));
    }

    @Provide
    Arbitrary<BigInteger> integers() {
        Arbitrary<BigInteger> any = Arbitraries.bigIntegers().between(LARGEST.negate(), LARGEST);
        return Arbitraries.integers().between(0, 700).flatMap(bits -> any.map(integer -> integer.shiftRight(bits)));
    }

    @Test
    void every_quotient_of_neighbours_in_Fibonacci_s_sequence_is_one() {
        BigInteger last = BigInteger.ONE;
        BigInteger next = BigInteger.TWO;
        for (int i = 0; i < 2000; i++) {
            assertEquals(BigInteger.ONE, Divisor.ofBoth(next, last));
            BigInteger sum = last.add(next);
            last = next;
            next = sum;
        }
    }
}

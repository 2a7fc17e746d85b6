package io.github.horesnet.tableaux.order;

import io.github.horesnet.tableaux.exact.Effort;
import io.github.horesnet.tableaux.exact.Rational;
import io.github.horesnet.tableaux.exact.Surd;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The ring of integer combinations of square roots in which the weights of a tableau are computed once its coefficients
 * are brought to one denominator: no fraction is reduced on the way, which makes proofs fast.
 *
 * <p>An element is an array of factors, one for each radicand of the basis; a basis is closed under multiplication.
 */
final class RadicalRing implements Ring<BigInteger[]> {
    /** The radicands up to which weights are computed: a product takes the square of their number. */
    private static final int LARGEST = 64;

    private final List<Long> radicands;
    private final BigInteger denominator;
    private final int[][] productIndex;
    private final BigInteger[][] productFactor;

    /** Creates the smallest ring that holds every value times a common denominator. */
    RadicalRing(Collection<Surd> values) {
        Set<Long> basis = new TreeSet<>(Set.of(1L));
        BigInteger common = BigInteger.ONE;
        for (Surd value : values) {
            basis.addAll(value.terms().keySet());
            BigInteger own = value.denominator();
            Effort.reduce(common, own);
            common = common.multiply(own.divide(common.gcd(own)));
        }
        this.radicands = closed(basis);
        this.denominator = common;
        int size = radicands.size();
        this.productIndex = new int[size][size];
        this.productFactor = new BigInteger[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                Surd product = product(radicands.get(i), radicands.get(j));
                productIndex[i][j] = radicands.indexOf(product.terms().firstKey());
                productFactor[i][j] = product.terms().values().iterator().next().numerator();
            }
        }
    }

    private static List<Long> closed(Set<Long> basis) {
        Set<Long> closed = new TreeSet<>(basis);
        int before;
        do {
            before = closed.size();
            if (before > LARGEST) {
                throw new ArithmeticException(
                        "products of the values hold more than " + LARGEST + " different square roots");
            }
            List<Long> found = List.copyOf(closed);
            for (long left : found) {
                for (long right : found) {
                    closed.add(product(left, right).terms().firstKey());
                }
            }
        } while (closed.size() > before);
        return List.copyOf(closed);
    }

    private static Surd product(long left, long right) {
        return Surd.term(Rational.ONE, left).times(Surd.term(Rational.ONE, right));
    }

    /** Returns the square-free integers whose roots are the basis. */
    List<Long> radicands() {
        return radicands;
    }

    /** Returns the denominator by which elements are scaled. */
    BigInteger denominator() {
        return denominator;
    }

    private BigInteger[] zero() {
        BigInteger[] zero = new BigInteger[radicands.size()];
        Arrays.fill(zero, BigInteger.ZERO);
        return zero;
    }

    /** Returns a value times the common denominator. */
    @Override
    public BigInteger[] of(Surd value) {
        BigInteger[] element = zero();
        value.terms().forEach((radicand, factor) -> element[radicands.indexOf(radicand)] = scaled(factor));
        return element;
    }

    private BigInteger scaled(Rational factor) {
        Effort.multiply(denominator, factor.denominator());
        Effort.multiply(denominator, factor.numerator());
        return factor.numerator().multiply(denominator.divide(factor.denominator()));
    }

    @Override
    public BigInteger[] times(BigInteger[] left, BigInteger[] right) {
        BigInteger[] product = zero();
        addProduct(product, left, right);
        return product;
    }

    @Override
    public BigInteger[] sumOfProducts(List<BigInteger[]> left, List<BigInteger[]> right) {
        BigInteger[] sum = zero();
        for (int i = 0; i < left.size(); i++) {
            addProduct(sum, left.get(i), right.get(i));
        }
        return sum;
    }

    /** Adds a product to an element in place. */
    private void addProduct(BigInteger[] sum, BigInteger[] left, BigInteger[] right) {
        for (int i = 0; i < left.length; i++) {
            for (int j = 0; j < right.length; j++) {
                if (left[i].signum() != 0 && right[j].signum() != 0) {
                    Effort.multiply(left[i], right[j]);
                    BigInteger product = left[i].multiply(right[j]);
                    BigInteger factor = productFactor[i][j];
                    int index = productIndex[i][j];
                    sum[index] = sum[index].add(factor.equals(BigInteger.ONE) ? product : product.multiply(factor));
                }
            }
        }
    }

    @Override
    public boolean mayBeZero(BigInteger[] element) {
        return Arrays.stream(element).allMatch(factor -> factor.signum() == 0);
    }

    @Override
    public BigInteger[] integer(BigInteger value) {
        BigInteger[] element = zero();
        element[0] = value;
        return element;
    }

    /** Returns whether an element is just an integer. */
    boolean isInteger(BigInteger[] element, BigInteger value) {
        return element[0].equals(value)
                && Arrays.stream(element, 1, element.length).allMatch(factor -> factor.signum() == 0);
    }

    /** Returns an element divided by an integer. */
    Surd divided(BigInteger[] element, BigInteger divisor) {
        Surd value = Surd.ZERO;
        for (int i = 0; i < element.length; i++) {
            value = value.plus(Surd.term(Rational.of(element[i], divisor), radicands.get(i)));
        }
        return value;
    }
}

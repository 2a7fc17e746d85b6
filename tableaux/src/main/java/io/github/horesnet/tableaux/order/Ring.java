package io.github.horesnet.tableaux.order;

import io.github.horesnet.tableaux.exact.Surd;
import java.math.BigInteger;
import java.util.List;

/** The numbers in which elementary weights are computed: exact ones, or intervals. */
interface Ring<E> {
    /** Returns what stands for a coefficient of the tableau. */
    E of(Surd coefficient);

    /** Returns an integer, without the scale that coefficients may have. */
    E integer(BigInteger value);

    E times(E left, E right);

    /** Returns whether an element is zero, or may be. */
    boolean mayBeZero(E element);

    /** Returns the sum of the products of two lists of one length. */
    E sumOfProducts(List<E> left, List<E> right);
}

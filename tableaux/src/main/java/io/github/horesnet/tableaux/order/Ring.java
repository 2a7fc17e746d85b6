package io.github.horesnet.tableaux.order;

import io.github.horesnet.tableaux.exact.Surd;
import java.util.List;

/** The numbers in which elementary weights are computed: exact ones, or intervals. */
interface Ring<E> {
    /** Returns what stands for a coefficient of the tableau. */
    E of(Surd coefficient);

    E one();

    E times(E left, E right);

    /** Returns the sum of the products of two lists of one length. */
    E sumOfProducts(List<E> left, List<E> right);
}

package io.github.horesnet.samples.schemes;

import io.github.horesnet.tableaux.ButcherTableau;

/** A scheme declared in an annotation: of order 3, its last two stages of equal weight. */
@ButcherTableau("""
        title   Balanced third-order scheme
        order   3
        cite    J. C. Butcher, Numerical Methods for Ordinary Differential Equations, section 322

        0   |
        2/5 | 2/5
        4/5 | -1/5  1
        ----
        b   | 1/6  5/12  5/12
        """)
public interface Balanced3 {}

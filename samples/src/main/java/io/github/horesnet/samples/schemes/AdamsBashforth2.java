package io.github.horesnet.samples.schemes;

import io.github.horesnet.tableaux.ButcherTableau;

/** A multistep scheme in equations: each block hands on what its sub-net gave. */
@ButcherTableau("""
        title   Adams–Bashforth, two steps
        cite    J. C. Butcher, Numerical Methods for Ordinary Differential Equations, section 241

        states  x  f = 0

        k1 = F(x)
        x' = x + h*(3/2*k1 - 1/2*f)
        f' = k1
        """)
public interface AdamsBashforth2 {}

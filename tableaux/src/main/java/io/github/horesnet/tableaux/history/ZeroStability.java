package io.github.horesnet.tableaux.history;

import io.github.horesnet.tableaux.exact.Surd;
import io.github.horesnet.tableaux.scheme.Learnable;
import io.github.horesnet.tableaux.scheme.Scheme;
import io.github.horesnet.tableaux.scheme.StateMatrix;
import java.util.List;
import java.util.function.Function;

/**
 * The root condition on the matrix V by which states are handed on: no eigenvalue lies outside the unit circle, and none
 * on it is multiple (Dahlquist).
 *
 * @param spectralRadius the largest modulus of an eigenvalue
 * @param smallest the smallest modulus of an eigenvalue
 * @param multiplicityOnCircle how often an eigenvalue of modulus 1 occurs at most, 0 where there is none
 */
public record ZeroStability(double spectralRadius, double smallest, int multiplicityOnCircle) {
    private static final double TOLERANCE = 1e-9;

    /** Returns the eigenvalues of a scheme at chosen values of its learnable scalars. */
    public static ZeroStability of(Scheme scheme, Function<Learnable, Surd> choice) {
        List<Roots.Root> roots = Roots.of(StateMatrix.of(scheme, choice).characteristic());
        return new ZeroStability(
                roots.stream().mapToDouble(Roots.Root::modulus).max().orElse(0),
                roots.stream().mapToDouble(Roots.Root::modulus).min().orElse(0),
                roots.stream()
                        .filter(root -> Math.abs(root.modulus() - 1) < TOLERANCE)
                        .mapToInt(Roots.Root::multiplicity)
                        .max()
                        .orElse(0));
    }

    /** Returns whether states stay bounded where sub-nets give zero, with a multiplicity on the circle allowed. */
    public boolean holds(int allowedMultiplicity) {
        return spectralRadius < 1 + TOLERANCE && multiplicityOnCircle <= allowedMultiplicity;
    }
}

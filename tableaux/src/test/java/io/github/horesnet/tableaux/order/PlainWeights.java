package io.github.horesnet.tableaux.order;

import io.github.horesnet.tableaux.exact.Surd;
import io.github.horesnet.tableaux.scheme.Tableau;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Weights of trees by the plain definition, in exact arithmetic: what the fast ones are held against. */
public final class PlainWeights {
    private PlainWeights() {}

    /** Returns the weight Σ bᵢ Φᵢ(t) of a tree. */
    public static Surd weight(Tableau tableau, RootedTree tree) {
        List<Surd> phi = phi(tableau, tree);
        Surd sum = Surd.ZERO;
        for (int i = 0; i < tableau.stages(); i++) {
            sum = sum.plus(tableau.weights().get(i).times(phi.get(i)));
        }
        return sum;
    }

    private static List<Surd> phi(Tableau tableau, RootedTree tree) {
        List<Surd> phi = new ArrayList<>(Collections.nCopies(tableau.stages(), Surd.ONE));
        for (RootedTree child : tree.children()) {
            List<Surd> inner = phi(tableau, child);
            for (int i = 1; i <= tableau.stages(); i++) {
                Surd sum = Surd.ZERO;
                for (int j = 1; j < i; j++) {
                    sum = sum.plus(tableau.a(i, j).times(inner.get(j - 1)));
                }
                phi.set(i - 1, phi.get(i - 1).times(sum));
            }
        }
        return phi;
    }
}

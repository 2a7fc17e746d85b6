package io.github.horesnet.runtime.block;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;
import java.util.ArrayList;
import java.util.List;

/** The numbers of a scheme, and its step as a loop that keeps everything: what blocks are compared with. */
final class Tableau {

    static final Tableau EULER = new Tableau(new double[][] {{}}, new double[] {1});
    static final Tableau MIDPOINT = new Tableau(new double[][] {{}, {0.5}}, new double[] {0, 1});
    static final Tableau RK4 = new Tableau(
            new double[][] {{}, {0.5}, {0, 0.5}, {0, 0, 1}}, new double[] {1.0 / 6, 1.0 / 3, 1.0 / 3, 1.0 / 6});

    private final double[][] a;
    private final double[] b;

    private Tableau(double[][] a, double[] b) {
        this.a = a;
        this.b = b;
    }

    /** The Runge–Kutta matrix A, each row up to its last stage that is not 0. */
    double[][] a() {
        return a;
    }

    double[] b() {
        return b;
    }

    /** One step; {@code scalars} holds the names of the steps of each row after the first, the output's last. */
    NDArray naiveStep(SchemeBlock block, ParameterStore store, NDArray x, List<String> scalars) {
        List<NDArray> k = new ArrayList<>();
        for (int stage = 0; stage < a.length; stage++) {
            NDArray y = row(block, store, x, k, a[stage], stage == 0 ? "" : scalars.get(stage - 1));
            Block f = block.getChildren().valueAt(stage);
            k.add(f.forward(store, new NDList(y), true).singletonOrThrow());
        }
        return row(block, store, x, k, b, scalars.get(a.length - 1));
    }

    private static NDArray row(
            SchemeBlock block, ParameterStore store, NDArray x, List<NDArray> k, double[] row, String scalar) {
        NDArray sum = x.zerosLike();
        for (int j = 0; j < row.length; j++) {
            NDArray weight = x.getManager().create(row[j]).toType(x.getDataType(), true);
            sum = sum.add(k.get(j).mul(weight));
        }
        if (scalar.isEmpty()) {
            return x.add(sum);
        }
        NDArray h = store.getValue(block.getDirectParameters().get(scalar), x.getDevice(), true);
        return x.add(sum.mul(h));
    }
}

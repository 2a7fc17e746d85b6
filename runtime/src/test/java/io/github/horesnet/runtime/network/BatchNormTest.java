package io.github.horesnet.runtime.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import ai.djl.nn.ParameterList;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.training.ParameterStore;
import org.junit.jupiter.api.Test;

/** What networks rely on in DJL's batch normalisation: PyTorch's conventions. */
class BatchNormTest {

    @Test
    void epsilonMomentumVarianceAndFlagsAreThoseOfPytorch() {
        try (NDManager manager = NDManager.newBaseManager()) {
            BatchNorm norm = BatchNorm.builder().build();
            NDArray x = manager.create(new double[] {1, 2, 3, 6}, new Shape(4, 1));
            norm.initialize(manager, DataType.FLOAT64, x.getShape());
            NDArray y = norm.forward(new ParameterStore(manager, false), new NDList(x), true)
                    .singletonOrThrow();
            ParameterList parameters = norm.getDirectParameters();
            double biased = (4 + 1 + 0 + 9) / 4.0;
            double unbiased = (4 + 1 + 0 + 9) / 3.0;
            assertEquals(3 / Math.sqrt(biased + 1e-5), y.getDouble(3, 0), 1e-9);
            assertEquals(0.1 * 3, value(parameters.get("runningMean")), 1e-6);
            assertEquals(0.9 + 0.1 * unbiased, value(parameters.get("runningVar")), 1e-6);
            assertEquals("true true false false", flags(parameters));
        }
    }

    private static double value(Parameter parameter) {
        return parameter.getArray().getDouble(0);
    }

    private static String flags(ParameterList parameters) {
        StringBuilder flags = new StringBuilder();
        for (String name : new String[] {"gamma", "beta", "runningMean", "runningVar"}) {
            boolean wanted = parameters.get(name).requiresGradient();
            boolean attached = parameters.get(name).getArray().hasGradient();
            assertEquals(wanted, attached);
            flags.append(wanted).append(' ');
        }
        return flags.toString().trim();
    }
}

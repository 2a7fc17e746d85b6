package io.github.horesnet.samples.schemes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.LambdaBlock;
import ai.djl.training.ParameterStore;
import io.github.horesnet.runtime.block.BlockOptions;
import io.github.horesnet.runtime.block.SchemeBlock;
import io.github.horesnet.runtime.block.Sharing;
import io.github.horesnet.runtime.block.StepControl;
import io.github.horesnet.tableaux.Step;
import io.github.horesnet.tableaux.exact.Rounding;
import io.github.horesnet.tableaux.exact.Surd;
import io.github.horesnet.tableaux.plan.Plan;
import io.github.horesnet.tableaux.scheme.Tableau;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A stage that answers 1 while the others answer 0 shows its part in the error estimate of a compiled block. */
class ErrorRowTest {

    private static final BlockOptions MEASURING =
            new BlockOptions(Sharing.DECLARED, new StepControl(1, 0, 0, true).measuringOnly());

    private final NDManager manager = NDManager.newBaseManager();

    @AfterEach
    void release() {
        manager.close();
    }

    static List<DeclaredBlock> blocks() {
        return DeclaredBlock.every()
                .filter(declared -> declared.step() == Step.CONTROLLED)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void aBlockMeasuresTheDifferenceOfItsWeights(DeclaredBlock declared) {
        Tableau tableau = declared.scheme().tableau();
        List<Surd> embedded = tableau.embedded().orElseThrow();
        int first = 1 + firstNonZero(tableau.weights(), embedded);
        double reference = difference(tableau.weights(), embedded, first);
        for (int stage = 1; stage <= tableau.stages(); stage++) {
            double expected = difference(tableau.weights(), embedded, stage);
            assertEquals(Math.abs(expected), measured(declared, Set.of(stage)), 1e-12, "size of entry " + stage);
            if (stage != first) {
                double together = Math.abs(expected + reference);
                assertEquals(together, measured(declared, Set.of(first, stage)), 1e-12, "sign of " + stage);
            }
        }
    }

    private static int firstNonZero(List<Surd> weights, List<Surd> embedded) {
        int stage = 0;
        while (weights.get(stage).equals(embedded.get(stage))) {
            stage++;
        }
        return stage;
    }

    private static double difference(List<Surd> weights, List<Surd> embedded, int stage) {
        return Rounding.nearestDouble(weights.get(stage - 1).minus(embedded.get(stage - 1)));
    }

    private double measured(DeclaredBlock declared, Set<Integer> ones) {
        List<Integer> stages =
                List.copyOf(Plan.of(declared.scheme(), Step.CONTROLLED).stages());
        int[] made = {0};
        SchemeBlock block = declared.create(() -> constant(ones.contains(stages.get(made[0]++))), MEASURING);
        block.initialize(manager, DataType.FLOAT64, new Shape(3));
        try (NDManager pass = manager.newSubManager()) {
            NDArray x = pass.zeros(new Shape(3), DataType.FLOAT64);
            block.forward(new ParameterStore(pass, false), new NDList(x), true);
        }
        return block.getDirectParameters().get("hError").getArray().getDouble();
    }

    private static Block constant(boolean one) {
        return LambdaBlock.singleton(y -> one ? y.getManager().ones(y.getShape(), y.getDataType()) : y.zerosLike());
    }
}

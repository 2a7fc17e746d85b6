package io.github.horesnet.samples.schemes;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import io.github.horesnet.runtime.block.SchemeBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The step of a block as a loop over its tableau, which releases nothing: what the block is compared with. */
record Loop(SchemeBlock block, List<TableauRow> rows, ParameterStore store) {

    NDArray step(NDArray x) {
        int stages = rows.size() - 1;
        List<NDArray> k = new ArrayList<>();
        for (TableauRow row : rows.subList(0, stages)) {
            NDArray input = sum(row, x, k);
            k.add(block.getChildren()
                    .valueAt(k.size())
                    .forward(store, new NDList(input), true)
                    .singletonOrThrow());
        }
        return sum(rows.get(stages), x, k);
    }

    private NDArray sum(TableauRow row, NDArray x, List<NDArray> k) {
        Optional<Parameter> h = row.step(block);
        NDArray sum = x;
        for (int j = 0; j < k.size(); j++) {
            NDArray term = k.get(j).mul(constant(row.weight(j, x.getDataType()), x));
            sum = sum.add(h.isPresent() ? term.mul(h.get().getArray()) : term);
        }
        return sum;
    }

    /** Lives as long as x, since autograd reads the number again in the backward pass. */
    private static NDArray constant(double value, NDArray x) {
        return x.getManager().create(value).toType(x.getDataType(), true);
    }
}

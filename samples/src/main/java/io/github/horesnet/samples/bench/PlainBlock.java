package io.github.horesnet.samples.bench;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import ai.djl.training.initializer.Initializer;
import ai.djl.util.PairList;
import io.github.horesnet.tableaux.exact.Rounding;
import io.github.horesnet.tableaux.exact.Surd;
import io.github.horesnet.tableaux.scheme.Tableau;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A step of a Runge–Kutta scheme as a user of DJL writes it: a loop over the tableau that keeps each k and closes
 * nothing.
 *
 * <p>For measurements only: DJL may free the numbers of {@code mul(Number)} before the backward pass reads them.
 */
final class PlainBlock extends AbstractBlock {
    private static final byte VERSION = 1;

    private final List<List<Float>> a;
    private final List<Float> b;
    private final List<Block> nets = new ArrayList<>();
    private final Optional<Parameter> h;

    PlainBlock(Tableau tableau, boolean learnable, Supplier<Block> f) {
        super(VERSION);
        this.a = tableau.matrix().stream().map(PlainBlock::rounded).toList();
        this.b = rounded(tableau.weights());
        for (int stage = 1; stage <= tableau.stages(); stage++) {
            nets.add(addChildBlock("F" + stage, f.get()));
        }
        this.h = learnable ? Optional.of(addParameter(step())) : Optional.empty();
    }

    private static List<Float> rounded(List<Surd> row) {
        return row.stream().map(Rounding::nearestFloat).toList();
    }

    private static Parameter step() {
        return Parameter.builder()
                .setName("h")
                .setType(Parameter.Type.OTHER)
                .optShape(new Shape())
                .optInitializer(Initializer.ONES)
                .build();
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore store, NDList inputs, boolean training, PairList<String, Object> params) {
        NDArray x = inputs.singletonOrThrow();
        Optional<NDArray> step = h.map(scalar -> store.getValue(scalar, x.getDevice(), training));
        List<NDArray> k = new ArrayList<>();
        for (Block net : nets) {
            NDArray input = row(a.get(k.size()), x, k, step);
            k.add(net.forward(store, new NDList(input), training).singletonOrThrow());
        }
        return new NDList(row(b, x, k, step));
    }

    private static NDArray row(List<Float> weights, NDArray x, List<NDArray> k, Optional<NDArray> step) {
        NDList terms = new NDList();
        for (int j = 0; j < Math.min(weights.size(), k.size()); j++) {
            float weight = weights.get(j);
            if (weight != 0) {
                terms.add(weight == 1 ? k.get(j) : k.get(j).mul(weight));
            }
        }
        Optional<NDArray> sum = terms.stream().reduce(NDArray::add);
        return sum.map(all -> x.add(step.map(all::mul).orElse(all))).orElse(x);
    }

    @Override
    protected void initializeChildBlocks(NDManager manager, DataType dataType, Shape... inputShapes) {
        nets.forEach(net -> net.initialize(manager, dataType, inputShapes));
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputShapes) {
        return inputShapes;
    }
}

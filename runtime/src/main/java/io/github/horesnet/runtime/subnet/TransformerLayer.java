package io.github.horesnet.runtime.subnet;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import io.github.horesnet.runtime.block.Chain;
import io.github.horesnet.runtime.block.LinearEnd;
import java.util.List;

/** What parts with a skip around each add to a map in all, its positions taken as tokens. */
final class TransformerLayer extends Branches implements LinearEnd {

    private final List<TokenPart> parts;

    TransformerLayer(long width, List<TokenPart> parts) {
        super(width);
        this.parts = List.copyOf(parts);
        parts.forEach(part -> children.addAll(part.blocks()));
    }

    /** What one part gives; several parts end in their sum. */
    @Override
    public Block end() {
        return parts.size() == 1 ? parts.get(0).end() : Chain.of();
    }

    @Override
    void initialize(NDManager manager, DataType dataType, Shape map) {
        Shape tokens = new Shape(map.get(0), map.get(2) * map.get(3), map.get(1));
        parts.forEach(part -> part.initialize(manager, dataType, tokens));
    }

    @Override
    NDArray run(Pass pass, NDArray x) {
        Shape map = x.getShape();
        try (NDArray columns = x.reshape(map.get(0), map.get(1), map.get(2) * map.get(3));
                NDArray tokens = columns.transpose(0, 2, 1);
                NDArray increment = increment(pass, tokens);
                NDArray rows = increment.transpose(0, 2, 1)) {
            return rows.reshape(map);
        }
    }

    private NDArray increment(Pass pass, NDArray tokens) {
        NDArray sum = parts.get(0).consuming(pass, tokens.transpose(0, 1, 2));
        for (TokenPart part : parts.subList(1, parts.size())) {
            try (NDArray before = sum;
                    NDArray more = part.consuming(pass, tokens.add(before))) {
                sum = before.add(more);
            }
        }
        return sum;
    }
}

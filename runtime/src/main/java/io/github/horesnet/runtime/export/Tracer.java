package io.github.horesnet.runtime.export;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import io.github.horesnet.runtime.engine.PyTorch;
import java.util.List;

/** Evaluates a network on batches of two sizes, so that what depends on the size shows. */
final class Tracer {
    static final long BATCH = 2;
    static final long OTHER_BATCH = 3;

    private final Block network;
    private final Shape image;
    private final DataType type;
    private final List<Channel> channels;
    private final Weights weights;

    /** Takes an initialised network, the shape of an image, and what is done to its channels first, if anything. */
    Tracer(Block network, Shape image, List<Channel> channels, Weights weights) {
        this.network = network;
        this.image = image;
        this.channels = channels;
        this.weights = weights;
        this.type = network.getParameters().values().stream()
                .filter(Parameter::isInitialized)
                .map(parameter -> parameter.getArray().getDataType())
                .findFirst()
                .orElse(DataType.FLOAT32);
    }

    DataType type() {
        return type;
    }

    Recording record(long batch, String input) {
        BlockPath path = new BlockPath(network);
        return PyTorch.withoutGradients(() -> {
            try (NDManager home = NDManager.newBaseManager()) {
                Trace trace = new Trace(home, path, weights);
                NDArray images = trace.input(home.ones(new Shape(batch).addAll(image), type), input);
                NDArray output = network.forward(
                                new TracingStore(trace, path), new NDList(normalised(path, images)), false)
                        .singletonOrThrow();
                Operation.Operand end = trace.operand(output);
                return new Recording(trace.graph().nodes(), end.input(), end.shape(), end.type());
            }
        });
    }

    private NDArray normalised(BlockPath path, NDArray images) {
        if (channels.isEmpty()) {
            return images;
        }
        path.enter("normalisation");
        NDArray scale = column(
                images.getManager(),
                channels.stream().mapToDouble(Channel::scale).toArray());
        NDArray shift = column(
                images.getManager(),
                channels.stream().mapToDouble(Channel::shift).toArray());
        NDArray normal = images.mul(scale).add(shift);
        path.leave();
        return normal;
    }

    private NDArray column(NDManager manager, double[] numbers) {
        return manager.create(numbers).toType(type, false).reshape(1, numbers.length, 1, 1);
    }
}

package io.github.horesnet.runtime.export;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.github.horesnet.runtime.engine.PyTorch;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A network beside its model in ONNX Runtime. */
final class Comparison {
    private static final int[] BATCHES = {1, 3, 4};

    private Comparison() {}

    /** Initialises a network whose every parameter is random, running statistics too. */
    static <T extends Block> T random(T network, NDManager manager, Shape image) {
        Engine.getInstance().setRandomSeed(7);
        network.initialize(manager, DataType.FLOAT32, new Shape(1).addAll(image));
        for (Parameter parameter : network.getParameters().values()) {
            NDArray values = parameter.getArray();
            boolean positive =
                    parameter.getType() == Parameter.Type.RUNNING_VAR || parameter.getType() == Parameter.Type.GAMMA;
            if (positive || parameter.getType() != Parameter.Type.WEIGHT) {
                NDArray random = positive
                        ? manager.randomUniform(0.5f, 1.5f, values.getShape())
                        : manager.randomUniform(-0.3f, 0.3f, values.getShape());
                PyTorch.withoutGradients(() -> {
                    PyTorch.copy(random, values);
                    return values;
                });
            }
        }
        return network;
    }

    /** The largest difference of an output, relative to the largest output, for batches of several sizes. */
    static double difference(Block network, byte[] model, NDManager manager, Shape image) throws OrtException {
        return difference(network, model, manager, image, 1, UnaryOperator.identity());
    }

    /** The same for a model that takes pixels, which the network takes normalised. */
    static double differenceOfPixels(
            Block network, byte[] model, NDManager manager, Shape image, List<Channel> channels) throws OrtException {
        Shape column = new Shape(1, channels.size(), 1, 1);
        NDArray means =
                manager.create(channels.stream().mapToDouble(Channel::mean).toArray(), column);
        NDArray deviations =
                manager.create(channels.stream().mapToDouble(Channel::deviation).toArray(), column);
        return difference(network, model, manager, image, 255, pixels -> pixels.toType(DataType.FLOAT64, true)
                .div(255)
                .sub(means)
                .div(deviations)
                .toType(DataType.FLOAT32, true));
    }

    private static double difference(
            Block network,
            byte[] model,
            NDManager manager,
            Shape image,
            double size,
            UnaryOperator<NDArray> normalisation)
            throws OrtException {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        double most = 0;
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            try (OrtSession session = environment.createSession(model, options)) {
                for (int batch : BATCHES) {
                    NDArray images =
                            manager.randomNormal(new Shape(batch).addAll(image)).mul(size);
                    most = Math.max(
                            most,
                            difference(ours(network, normalisation.apply(images), manager), theirs(session, images)));
                }
            }
        }
        return most;
    }

    private static float[] ours(Block network, NDArray images, NDManager manager) {
        return PyTorch.withoutGradients(
                () -> network.forward(new ParameterStore(manager, false), new NDList(images), false)
                        .singletonOrThrow()
                        .toFloatArray());
    }

    private static float[] theirs(OrtSession session, NDArray images) throws OrtException {
        FloatBuffer pixels = FloatBuffer.wrap(images.toFloatArray());
        try (OnnxTensor input = OnnxTensor.createTensor(
                        OrtEnvironment.getEnvironment(),
                        pixels,
                        images.getShape().getShape());
                OrtSession.Result result = session.run(Map.of("images", input))) {
            FloatBuffer scores = ((OnnxTensor) result.get(0)).getFloatBuffer();
            float[] values = new float[scores.remaining()];
            scores.get(values);
            return values;
        }
    }

    private static double difference(float[] ours, float[] theirs) {
        if (ours.length != theirs.length) {
            return Double.POSITIVE_INFINITY;
        }
        double most = 0;
        double largest = 0;
        for (int i = 0; i < ours.length; i++) {
            double distance = Math.abs((double) ours[i] - theirs[i]);
            most = Double.isNaN(distance) ? Double.POSITIVE_INFINITY : Math.max(most, distance);
            largest = Math.max(largest, Math.abs(ours[i]));
        }
        return most / largest;
    }
}

package io.github.horesnet.runtime.export;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import io.github.horesnet.runtime.checkpoint.WholeFile;
import io.github.horesnet.runtime.data.RunException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A network for inference as an ONNX model, whose outputs are the network's to rounding, for batches of any size.
 *
 * <p>It takes {@code images} (batch, channels, height, width) and gives {@code scores}, a row for each image. Nodes and
 * weights have the names of their blocks.
 */
public final class OnnxModel {
    /** The version of ONNX's operators that models keep to. */
    public static final int OPSET = 17;

    private static final int IR_VERSION = 8;
    private static final String IMAGES = "images";
    private static final String SCORES = "scores";

    /** What is left of the 2 GB of a message when names and nodes have their share. */
    private static final long LARGEST = Integer.MAX_VALUE - (64L << 20);

    private final ModelProto message;

    private OnnxModel(ModelProto message) {
        this.message = message;
    }

    /**
     * Returns the model of an initialised network that takes images as it was trained on them.
     *
     * @param network a network of any kind, of one input
     * @return the model
     * @throws RunException if the network has no input shape yet, its weights take more than 2 GB, or one of its blocks
     *     does what ONNX has no form for
     */
    public static OnnxModel of(Block network) {
        return of(network, List.of(), LARGEST);
    }

    /**
     * Returns the model of an initialised network that takes pixels from 0 to 255, as floats.
     *
     * @param network a network of any kind, of one input (batch, channels, height, width)
     * @param channels how the pixels of each channel are normalised
     * @return the model
     * @throws RunException if there is not one for each channel, or for the reasons of the method without them
     */
    public static OnnxModel ofPixels(Block network, List<Channel> channels) {
        long found = shape(network).get(0);
        if (found != channels.size()) {
            throw new RunException("ONNX export: found a normalisation of " + channels.size() + " channels, expected "
                    + found + ", as many as the network's images have");
        }
        return of(network, List.copyOf(channels), LARGEST);
    }

    /** The shape of an image. */
    private static Shape shape(Block network) {
        Shape[] inputs = network.isInitialized() ? network.getInputShapes() : new Shape[0];
        if (inputs.length != 1 || inputs[0].dimension() < 2) {
            throw new RunException("ONNX export: found a network of inputs " + Arrays.toString(inputs)
                    + ", expected one input (batch, …); initialise or load it first");
        }
        return inputs[0].slice(1);
    }

    static OnnxModel of(Block network, List<Channel> channels, long largest) {
        Shape image = shape(network);
        Weights weights = new Weights(largest);
        Tracer tracer = new Tracer(network, image, channels, weights);
        Recording recording = tracer.record(Tracer.BATCH, IMAGES);
        List<Node> nodes = AnyBatch.of(recording, tracer.record(Tracer.OTHER_BATCH, IMAGES));
        GraphProto.Builder graph = GraphProto.newBuilder()
                .setName(network.getClass().getSimpleName())
                .addInput(Protobuf.value(IMAGES, tracer.type(), image))
                .addOutput(Protobuf.value(
                        SCORES, recording.type(), recording.shape().slice(1)));
        Protobuf.add(graph, named(nodes, recording.output()), weights);
        return new OnnxModel(ModelProto.newBuilder()
                .setIrVersion(IR_VERSION)
                .addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(OPSET))
                .setProducerName("horesnet")
                .setProducerVersion(
                        Optional.ofNullable(OnnxModel.class.getPackage().getImplementationVersion())
                                .orElse(""))
                .setGraph(graph)
                .build());
    }

    /** The nodes with one more, which gives the output its name. */
    private static List<Node> named(List<Node> nodes, Input output) {
        List<Node> all = new ArrayList<>(nodes);
        all.add(new Node(SCORES, "Identity", List.of(output), List.of(SCORES), Map.of()));
        return all;
    }

    /**
     * Returns the same model with the names of its classes in its metadata, under "classes", a line each.
     *
     * @param classes the names, in the order of the scores
     * @return the model
     */
    public OnnxModel withClasses(List<String> classes) {
        return new OnnxModel(message.toBuilder()
                .addMetadataProps(
                        StringStringEntryProto.newBuilder().setKey("classes").setValue(String.join("\n", classes)))
                .build());
    }

    /**
     * Returns the model as the content of a file.
     *
     * @return the bytes
     */
    public byte[] toBytes() {
        return message.toByteArray();
    }

    /**
     * Writes the model; a file that is there stays until the new one is whole.
     *
     * @param file the file, in a folder that is there
     * @throws IOException if it cannot be written
     */
    public void write(Path file) throws IOException {
        WholeFile.write(file, channel -> {
            OutputStream stream = Channels.newOutputStream(channel);
            message.writeTo(stream);
            stream.flush();
        });
    }

    /** Returns the versions, inputs and outputs in one line. */
    @Override
    public String toString() {
        GraphProto graph = message.getGraph();
        return "ONNX, operators of version " + OPSET + ", " + Protobuf.text(graph.getInput(0)) + ", "
                + Protobuf.text(graph.getOutput(0));
    }
}

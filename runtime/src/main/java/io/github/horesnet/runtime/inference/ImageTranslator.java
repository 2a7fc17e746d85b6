package io.github.horesnet.runtime.inference;

import ai.djl.modality.Classifications;
import ai.djl.modality.cv.Image;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.translate.Translator;
import ai.djl.translate.TranslatorContext;
import io.github.horesnet.runtime.data.ImageSize;
import io.github.horesnet.runtime.network.ImageClassification;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes a network's input of pictures, to the last bit as training's evaluation makes it, and classes with probabilities of
 * its logits.
 */
public final class ImageTranslator implements Translator<Image, Classifications> {
    private final ImageClassification task;
    private final DataType type;

    /**
     * Creates a translator.
     *
     * @param task what the network was trained to do
     * @param type of its weights
     */
    public ImageTranslator(ImageClassification task, DataType type) {
        this.task = task;
        this.type = type;
    }

    /**
     * Makes the input [C, H, W] of a picture.
     *
     * @throws IllegalArgumentException if the picture is too large, or not decoded by the JDK
     */
    @Override
    public NDList processInput(TranslatorContext context, Image image) {
        if (!(image.getWrappedImage() instanceof BufferedImage picture)) {
            throw new IllegalArgumentException("Image: found one of "
                    + image.getWrappedImage().getClass().getName()
                    + ", expected one of DJL's BufferedImageFactory, the default");
        }
        return new NDList(input(context.getNDManager(), task.fit().of(picture)));
    }

    /** The input [C, H, W] of an image of the network's size, given as bytes CHW. */
    NDArray input(NDManager manager, byte[] image) {
        ImageSize size = task.fit().size();
        float[] floats = new float[size.values()];
        task.normalisation().apply(size, image, floats);
        NDArray input = manager.create(floats, new Shape(size.channels(), size.height(), size.width()));
        return type == DataType.FLOAT32 ? input : input.toType(type, false);
    }

    /** Makes probabilities, by softmax, of logits [classes]. */
    @Override
    public Classifications processOutput(TranslatorContext context, NDList logits) {
        NDArray shares =
                logits.singletonOrThrow().toType(DataType.FLOAT64, false).softmax(0);
        List<Double> probabilities = new ArrayList<>();
        for (double share : shares.toDoubleArray()) {
            probabilities.add(share);
        }
        return new Classifications(task.classes(), probabilities);
    }
}

package io.github.horesnet.runtime.inference;

import ai.djl.modality.Classifications;
import ai.djl.ndarray.NDList;
import ai.djl.translate.Translator;
import ai.djl.translate.TranslatorContext;
import java.util.function.Function;

/**
 * Decodes JPEG and PNG images as data sets are decoded: in bounded memory, without their colour profiles.
 *
 * @param translator goes on from the bytes of an image of the network's size
 * @param reader gives those bytes, CHW
 * @param writer makes what is asked for of the classes
 */
record EncodedImageTranslator<I, O>(
        ImageTranslator translator, Function<I, byte[]> reader, Function<Classifications, O> writer)
        implements Translator<I, O> {
    @Override
    public NDList processInput(TranslatorContext context, I input) {
        return new NDList(translator.input(context.getNDManager(), reader.apply(input)));
    }

    @Override
    public O processOutput(TranslatorContext context, NDList logits) {
        return writer.apply(translator.processOutput(context, logits));
    }
}

package io.github.horesnet.runtime.network;

import ai.djl.Model;
import ai.djl.nn.Block;
import ai.djl.nn.BlockFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** Rebuilds the network of a model folder, with its weights, for DJL's {@code Criteria} and DJL Serving. */
public final class HoResNetFactory implements BlockFactory {
    /** The argument that names the file with the weights; a folder of the form before leaves them to DJL. */
    static final String WEIGHTS = "weights";

    private static final long serialVersionUID = 1L;

    /** Creates the factory; DJL does so by the class's name. */
    public HoResNetFactory() {}

    @Override
    public Block newBlock(Model model, Path modelPath, Map<String, ?> arguments) throws IOException {
        EarlierModel earlier = new EarlierModel(modelPath);
        if (!arguments.containsKey(WEIGHTS) && earlier.exists()) {
            return earlier.network();
        }
        ModelFolder.read(modelPath, model);
        return model.getBlock();
    }
}

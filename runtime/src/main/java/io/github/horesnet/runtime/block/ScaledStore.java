package io.github.horesnet.runtime.block;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Parameters of which some come multiplied by a scalar; gradients reach both. */
final class ScaledStore extends ParameterStore {

    private final ParameterStore all;
    private final Set<Parameter> scaled;
    private final NDArray scale;
    private final NDManager products;

    /** Takes the manager that the products go with. */
    ScaledStore(ParameterStore all, Set<Parameter> scaled, NDArray scale, NDManager products) {
        this.all = all;
        this.scaled = scaled;
        this.scale = scale;
        this.products = products;
    }

    /** DJL's convolutions without bias ask for the value of a parameter that they do not have. */
    @Override
    public @Nullable NDArray getValue(@Nullable Parameter parameter, Device device, boolean training) {
        NDArray value = all.getValue(parameter, device, training);
        if (parameter == null || !scaled.contains(parameter)) {
            return value;
        }
        NDArray product = value.mul(scale);
        product.attach(products);
        return product;
    }

    @Override
    public NDManager getManager() {
        return all.getManager();
    }
}

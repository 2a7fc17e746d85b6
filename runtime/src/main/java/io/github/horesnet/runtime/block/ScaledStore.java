package io.github.horesnet.runtime.block;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import java.util.Set;

/** Parameters of which some come multiplied by a scalar; gradients reach both. */
final class ScaledStore extends StoreOver {

    private final Set<Parameter> scaled;
    private final NDArray scale;
    private final NDManager products;

    /** Takes the manager that the products go with. */
    ScaledStore(ParameterStore all, Set<Parameter> scaled, NDArray scale, NDManager products) {
        super(all);
        this.scaled = scaled;
        this.scale = scale;
        this.products = products;
    }

    @Override
    NDArray instead(Parameter parameter, NDArray value) {
        if (!scaled.contains(parameter)) {
            return value;
        }
        NDArray product = value.mul(scale);
        product.attach(products);
        return product;
    }
}

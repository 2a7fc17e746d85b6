package io.github.horesnet.runtime.block;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;

/** A scalar of a block, by which its equations multiply maps: a parameter of shape (). */
public sealed interface Scalar {

    /**
     * Returns its name in equations, which is that of the parameter.
     *
     * @return the name
     */
    String name();

    /**
     * A scalar that is trained.
     *
     * @param name its name in equations
     * @param low the least that it is at first
     * @param high the most that it is at first
     */
    record Learnable(String name, double low, double high) implements Scalar {

        /**
         * Checks the range.
         *
         * @throws IllegalArgumentException if it is empty or not finite
         */
        public Learnable {
            if (!(low <= high) || !Double.isFinite(high - low)) {
                throw new IllegalArgumentException("Scalar " + name + ": found the range " + low + " to " + high
                        + ", expected finite ends in order");
            }
        }
    }

    /**
     * The step h of a block that controls it by an error estimate; 1 at first and not trained.
     *
     * @param name its name in equations
     * @param order the lower one of the orders of the weights b and b̂
     */
    record Controlled(String name, int order) implements Scalar {

        /**
         * Checks the order.
         *
         * @throws IllegalArgumentException if it is not positive
         */
        public Controlled {
            if (order < 1) {
                throw new IllegalArgumentException(
                        "Scalar " + name + ": found order " + order + ", expected 1 or more");
            }
        }
    }

    /**
     * Returns a scalar that is trained and 1 at first.
     *
     * @param name its name in equations
     * @return the scalar
     */
    static Scalar one(String name) {
        return uniform(name, 1, 1);
    }

    /**
     * Returns a scalar that is trained, drawn uniformly at first.
     *
     * @param name its name in equations
     * @param low the least that it is at first
     * @param high the most that it is at first
     * @return the scalar
     */
    static Scalar uniform(String name, double low, double high) {
        return new Learnable(name, low, high);
    }

    /**
     * Returns the step of a block that controls it.
     *
     * @param name its name in equations
     * @param order the lower one of the orders of the weights b and b̂, 1 or more
     * @return the scalar
     */
    static Scalar controlled(String name, int order) {
        return new Controlled(name, order);
    }

    /** The parameter that holds it. */
    default Parameter parameter() {
        Parameter.Builder builder = Parameter.builder()
                .setName(name())
                .setType(Parameter.Type.OTHER)
                .optShape(new Shape());
        if (this instanceof Learnable learnable && learnable.low() < learnable.high()) {
            float low = (float) learnable.low();
            float high = (float) learnable.high();
            return builder.optInitializer((manager, shape, type) -> manager.randomUniform(low, high, shape, type))
                    .build();
        }
        float first = this instanceof Learnable learnable ? (float) learnable.low() : 1;
        return builder.optInitializer((manager, shape, type) -> manager.full(shape, first, type))
                .optRequiresGrad(this instanceof Learnable)
                .build();
    }
}

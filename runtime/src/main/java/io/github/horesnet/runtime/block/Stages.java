package io.github.horesnet.runtime.block;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.ParameterList;
import java.util.List;
import java.util.Optional;

/** The stages of one forward pass of a {@link SchemeBlock}; used by one thread, never kept after the pass. */
public final class Stages {

    private final List<StageNet> nets;
    private final ParameterList scalars;
    private final Optional<ControlledStep> controlled;
    private final Call call;
    private final NDArray x;
    private final NDManager manager;
    private final Changeable changeable;
    private final Arithmetic arithmetic;

    Stages(
            List<StageNet> nets,
            ParameterList scalars,
            Optional<ControlledStep> controlled,
            Call call,
            NDArray x,
            Changeable changeable,
            Arithmetic arithmetic) {
        this.nets = nets;
        this.scalars = scalars;
        this.controlled = controlled;
        this.call = call;
        this.x = x;
        // The pass may release x.
        this.manager = x.getManager();
        this.changeable = changeable;
        this.arithmetic = arithmetic;
    }

    /**
     * Returns k = F(x) of a stage and leaves x alone.
     *
     * @param stage the stage, from 1
     * @param x the stage's input, a map
     * @return k, of the shape of x, on a handle that the block releases
     */
    public NDArray evaluate(int stage, NDArray x) {
        keep(stage, x);
        return evaluated(stage, arithmetic.alias(x));
    }

    /**
     * Returns k = F(y) of a stage and releases y.
     *
     * @param stage the stage, from 1
     * @param y the stage's input, spent by this call
     * @return k, of the shape of y, on a handle that the block releases
     */
    public NDArray evaluate(int stage, Sum y) {
        return evaluated(stage, y.handOver());
    }

    /**
     * Returns scale · F(x) of a stage and leaves x alone; the scale goes into the last linear operation of a sub-net that
     * has one, so that autograd saves no map for it.
     *
     * @param stage the stage, from 1
     * @param x the stage's input, a map
     * @param scale an array of shape ()
     * @return the scaled k, of the shape of x, on a handle that the block releases
     */
    public NDArray evaluate(int stage, NDArray x, NDArray scale) {
        keep(stage, x);
        return scaled(stage, arithmetic.alias(x), scale);
    }

    /**
     * Returns scale · F(y) of a stage, like the one for a map, and releases y.
     *
     * @param stage the stage, from 1
     * @param y the stage's input, spent by this call
     * @param scale an array of shape ()
     * @return the scaled k, of the shape of y, on a handle that the block releases
     */
    public NDArray evaluate(int stage, Sum y, NDArray scale) {
        return scaled(stage, y.handOver(), scale);
    }

    /** Autograd has saved the map, or a sub-net of any origin may have given it back as its output. */
    private void keep(int stage, NDArray x) {
        if (call.recording() || !net(stage).endsLinearly()) {
            changeable.keep(x);
        }
    }

    private NDArray evaluated(int stage, NDArray y) {
        arithmetic.stageBegins(y);
        NDArray k = output(stage, call.consuming(net(stage).block(), y));
        arithmetic.stageEnds(stage, k, Optional.empty());
        return k;
    }

    private NDArray scaled(int stage, NDArray y, NDArray scale) {
        arithmetic.stageBegins(y);
        NDArray k = timesScale(stage, y, scale);
        arithmetic.stageEnds(stage, k, Optional.of(scale));
        return k;
    }

    private NDArray timesScale(int stage, NDArray y, NDArray scale) {
        StageNet net = net(stage);
        if (net.endsLinearly()) {
            ScaledStore store = new ScaledStore(call.parameters(), net.end(), scale, manager);
            return changeable.allow(new Call(store, call.training()).consuming(net.block(), y));
        }
        try (NDArray k = call.consuming(net.block(), y)) {
            return changeable.allow(k.mul(scale));
        }
    }

    private NDArray output(int stage, NDArray k) {
        return net(stage).endsLinearly() ? changeable.allow(k) : k;
    }

    private StageNet net(int stage) {
        return nets.get(stage - 1);
    }

    /**
     * Returns a sum without terms.
     *
     * @return the sum
     */
    public Sum sum() {
        return new Sum(changeable, arithmetic);
    }

    /**
     * Returns a sum that starts from x, which is neither changed nor released.
     *
     * @param x a map
     * @return the sum
     */
    public Sum sum(NDArray x) {
        return new Sum(changeable, arithmetic).plus(x);
    }

    /**
     * Computes a sum that later ones use.
     *
     * @param sum the sum, spent by this call
     * @return its value, a map on a handle that the block releases
     */
    public NDArray partial(Sum sum) {
        return sum.handOver();
    }

    /** Whether the pass keeps nothing for a backward one. */
    boolean infers() {
        return !call.recording();
    }

    /**
     * Returns a scalar of the block, such as the step h.
     *
     * @param name its name, as the block's constructor gave it
     * @return an array of shape (), which the block must not release
     */
    public NDArray scalar(String name) {
        NDArray value = call.value(scalars.get(name), x);
        if (controlled.filter(step -> step.h().getName().equals(name)).isEmpty()) {
            return value;
        }
        // The estimate changes the step in place after autograd has saved it.
        NDArray ofPass = value.duplicate();
        ofPass.attach(manager);
        return ofPass;
    }

    /**
     * Returns a product of scalars, which goes with the pass.
     *
     * @param first an array of shape ()
     * @param others arrays of shape ()
     * @return an array of shape ()
     */
    public NDArray product(NDArray first, NDArray... others) {
        arithmetic.derivesScalar();
        NDArray product = first;
        for (NDArray factor : others) {
            product = product.mul(factor);
            product.attach(manager);
        }
        return product;
    }

    /**
     * Returns 1 over a scalar, which goes with the pass.
     *
     * @param scalar an array of shape ()
     * @return an array of shape ()
     */
    public NDArray reciprocal(NDArray scalar) {
        arithmetic.derivesScalar();
        NDArray reciprocal = scalar.onesLike().div(scalar);
        reciprocal.attach(manager);
        return reciprocal;
    }

    /**
     * Returns whether this pass measures the error of its step: only in training.
     *
     * @return whether the stages that serve the estimate alone are evaluated
     */
    public boolean measuresError() {
        return call.training() && controlled.isPresent();
    }

    /**
     * Tells the error estimate of the step, which changes h for the next pass.
     *
     * @param error h Σ (b − b̂) k, spent by this call
     */
    public void estimate(Sum error) {
        try (NDArray own = error.handOver();
                NDArray values = own.stopGradient();
                NDArray map = x.stopGradient()) {
            controlled.ifPresent(step -> step.follow(call, values, map));
        }
    }
}

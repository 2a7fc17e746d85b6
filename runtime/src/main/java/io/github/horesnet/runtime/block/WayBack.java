package io.github.horesnet.runtime.block;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import io.github.horesnet.runtime.engine.PyTorch;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * The way back through a step of which there is a tape: each stage is evaluated again by itself, and sums are gone back
 * through as late as stages allow, so that few gradients are held at once.
 *
 * <p>The gradient of a value is added up from the last of its uses to the first, as autograd does, and by the same
 * operations: to the last bit.
 */
final class WayBack {

    private final SchemeBlock step;
    private final Call call;
    private final NDManager home;
    private final Tape tape;
    private final List<List<Integer>> uses = new ArrayList<>();
    private final BitSet done = new BitSet();
    private final Map<Integer, Gradient> gradients = new HashMap<>();

    /**
     * The gradient of a value.
     *
     * @param own whether nothing else has its memory
     */
    private record Gradient(NDArray array, boolean own) {}

    /** Takes where gradients are to be attached. */
    WayBack(SchemeBlock step, Call call, NDManager home, Tape tape) {
        this.step = step;
        this.call = call;
        this.home = home;
        this.tape = tape;
        for (int value = 0; value < tape.values(); value++) {
            uses.add(new ArrayList<>());
        }
        for (int place = 0; place < tape.entries().size(); place++) {
            for (int input : tape.entries().get(place).inputs()) {
                uses.get(input).add(place);
            }
        }
    }

    /** The gradients of the states before the step, from those after it; these are released. */
    NDList from(NDList after) {
        Shape shape = after.get(0).getShape();
        DataType type = after.get(0).getDataType();
        for (int state = 0; state < after.size(); state++) {
            add(tape.ends().get(state), new Gradient(after.get(state), false));
        }
        NDList before = new NDList();
        for (int value : tape.starts()) {
            goBackTo(value, -1);
            Gradient gradient = gradients.remove(value);
            before.add(gradient == null ? home.zeros(shape, type) : owned(gradient));
        }
        goBackTo(Tape.LEARNT, -1);
        return before;
    }

    private static NDArray owned(Gradient gradient) {
        if (gradient.own()) {
            return gradient.array();
        }
        try (NDArray shared = gradient.array()) {
            return shared.duplicate();
        }
    }

    /** Adds to the gradient of a value what its uses after a place give. */
    private void goBackTo(int value, int place) {
        List<Integer> places = uses.get(value);
        for (int use = places.size() - 1; use >= 0 && places.get(use) > place; use--) {
            goThrough(places.get(use));
        }
    }

    private void goThrough(int place) {
        if (done.get(place)) {
            return;
        }
        Tape.Entry entry = tape.entries().get(place);
        goBackTo(entry.output(), place);
        entry.inputs().forEach(input -> goBackTo(input, place));
        done.set(place);
        Gradient gradient = gradients.remove(entry.output());
        if (entry instanceof Tape.Linear linear && gradient != null) {
            goThrough(linear, gradient);
        } else if (entry instanceof Tape.Evaluation stage) {
            goThrough(stage.input(), stage.map(), gradient, (again, y) -> step.evaluate(again, stage, y));
        } else if (entry instanceof Tape.Product product) {
            goThrough(product.input(), product.map(), gradient, (again, map) -> map.mul(product.scalar()));
        }
    }

    /** Leaves the gradient to the inputs, of which the last that has none takes its memory. */
    private void goThrough(Tape.Linear linear, Gradient gradient) {
        List<Tape.Term> without = new ArrayList<>();
        for (Tape.Term term : linear.terms()) {
            if (gradients.containsKey(term.input())) {
                add(term.input(), part(term, new Gradient(Call.alias(gradient.array()), false)));
            } else {
                without.add(term);
            }
        }
        for (int term = 0; term < without.size() - 1; term++) {
            add(without.get(term).input(), part(without.get(term), new Gradient(Call.alias(gradient.array()), false)));
        }
        if (without.isEmpty()) {
            gradient.array().close();
        } else {
            Tape.Term last = without.get(without.size() - 1);
            add(last.input(), part(last, new Gradient(gradient.array(), gradient.own() && without.size() == 1)));
        }
    }

    /** A gradient times the factor of a term. */
    private static Gradient part(Tape.Term term, Gradient gradient) {
        if (term.factor() == Tape.Sign.PLUS) {
            return gradient;
        }
        if (term.factor() instanceof Tape.Constant constant && gradient.own()) {
            gradient.array().muli(constant.value());
            return gradient;
        }
        try (NDArray whole = gradient.array()) {
            NDArray part = term.factor() instanceof Tape.Constant constant ? whole.mul(constant.value()) : whole.neg();
            return new Gradient(part, true);
        }
    }

    private void add(int value, Gradient more) {
        Gradient before = gradients.get(value);
        if (before == null) {
            gradients.put(value, more);
        } else if (before.own()) {
            before.array().addi(more.array());
            more.array().close();
        } else {
            gradients.put(value, new Gradient(before.array().add(more.array()), true));
            before.array().close();
            more.array().close();
        }
    }

    /** Evaluates again what autograd must go back through; a value that no gradient reaches has none to give. */
    private void goThrough(
            int input, NDArray kept, @Nullable Gradient gradient, BiFunction<Call, NDArray, NDArray> evaluate) {
        try (NDManager scratch = home.newSubManager()) {
            kept.attach(scratch);
            if (gradient == null) {
                return;
            }
            NDArray leaf = kept.stopGradient();
            kept.close();
            leaf.setRequiresGradient(true);
            Call again = new Call(new QuietStore(call.parameters(), scratch), call.training());
            NDArray output = evaluate.apply(again, leaf);
            PyTorch.backward(output, gradient.array());
            gradient.array().close();
            NDArray before = PyTorch.gradient(leaf).orElseGet(leaf::zerosLike);
            before.attach(home);
            add(input, new Gradient(before, true));
        }
    }
}

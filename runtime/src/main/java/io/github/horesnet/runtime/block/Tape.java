package io.github.horesnet.runtime.block;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/**
 * What a step did in a pass that autograd did not record: its sums, and the inputs of its stages.
 *
 * <p>Each value has a number of its own, also where an array is changed in place.
 */
final class Tape extends Arithmetic {

    /** What made a value of others. */
    sealed interface Entry {
        int output();

        List<Integer> inputs();
    }

    /** A linear combination. */
    record Linear(int output, List<Term> terms) implements Entry {
        @Override
        public List<Integer> inputs() {
            return terms.stream().map(Term::input).toList();
        }
    }

    /** A part of a linear combination. */
    record Term(int input, Factor factor) {}

    /** What a value is multiplied by. */
    sealed interface Factor {}

    /** 1 or −1. */
    enum Sign implements Factor {
        PLUS,
        MINUS
    }

    /** A constant of shape (), which stays. */
    record Constant(NDArray value) implements Factor {}

    /** A map times a learnable scalar. */
    record Product(int output, int input, NDArray map, NDArray scalar) implements Entry {
        @Override
        public List<Integer> inputs() {
            return List.of(input, LEARNT);
        }
    }

    /** A stage. */
    record Evaluation(int output, int input, int stage, NDArray map, Optional<NDArray> scale) implements Entry {
        @Override
        public List<Integer> inputs() {
            return List.of(input, LEARNT);
        }
    }

    /** The input of a stage that goes on. */
    private record Begun(int number, NDArray map) {}

    /** Stands for all parameters, to whose gradients entries add in the order of the way back. */
    static final int LEARNT = 0;

    private final NDManager home;
    private final List<Entry> entries = new ArrayList<>();
    private final IdentityHashMap<NDArray, Integer> numbers = new IdentityHashMap<>();
    private final List<Integer> starts = new ArrayList<>();
    private final List<Integer> ends = new ArrayList<>();
    private int values = LEARNT + 1;
    private Optional<Begun> begun = Optional.empty();
    private boolean complete = true;

    /** Keeps the inputs of stages where {@code home} says. */
    Tape(NDManager home) {
        this.home = home;
    }

    @Override
    void stepBegins(List<NDArray> states) {
        states.forEach(state -> starts.add(made(state)));
    }

    @Override
    void stepEnds(List<NDArray> states) {
        states.forEach(state -> ends.add(number(state)));
        numbers.clear();
    }

    /** Whether all that the step did is here: not where scalars were made of others. */
    boolean isComplete() {
        return complete;
    }

    List<Entry> entries() {
        return entries;
    }

    List<Integer> starts() {
        return starts;
    }

    List<Integer> ends() {
        return ends;
    }

    /** One more than the greatest number. */
    int values() {
        return values;
    }

    @Override
    NDArray alias(NDArray map) {
        int from = number(map);
        NDArray alias = super.alias(map);
        entries.add(new Linear(made(alias), List.of(new Term(from, Sign.PLUS))));
        return alias;
    }

    @Override
    NDArray sum(NDArray first, NDArray second, boolean plus) {
        List<Term> terms = terms(first, second, plus);
        NDArray sum = super.sum(first, second, plus);
        entries.add(new Linear(made(sum), terms));
        return sum;
    }

    @Override
    void accumulate(NDArray total, NDArray map, boolean plus) {
        List<Term> terms = terms(total, map, plus);
        super.accumulate(total, map, plus);
        entries.add(new Linear(made(total), terms));
    }

    private List<Term> terms(NDArray first, NDArray second, boolean plus) {
        return List.of(new Term(number(first), Sign.PLUS), new Term(number(second), plus ? Sign.PLUS : Sign.MINUS));
    }

    @Override
    NDArray scaled(NDArray map, NDArray constant) {
        Term term = new Term(number(map), new Constant(constant));
        NDArray scaled = super.scaled(map, constant);
        entries.add(new Linear(made(scaled), List.of(term)));
        return scaled;
    }

    @Override
    void scale(NDArray total, NDArray constant) {
        Term term = new Term(number(total), new Constant(constant));
        super.scale(total, constant);
        entries.add(new Linear(made(total), List.of(term)));
    }

    @Override
    NDArray product(NDArray map, NDArray scalar) {
        int from = number(map);
        NDArray product = super.product(map, scalar);
        entries.add(new Product(made(product), from, kept(map), scalar));
        return product;
    }

    @Override
    void stageBegins(NDArray input) {
        begun = Optional.of(new Begun(number(input), kept(input)));
    }

    @Override
    void stageEnds(int stage, NDArray output, Optional<NDArray> scale) {
        Begun input = begun.orElseThrow();
        entries.add(new Evaluation(made(output), input.number(), stage, input.map(), scale));
        begun = Optional.empty();
    }

    @Override
    void derivesScalar() {
        complete = false;
    }

    private NDArray kept(NDArray map) {
        NDArray kept = Call.alias(map);
        kept.attach(home);
        return kept;
    }

    private int made(NDArray array) {
        numbers.put(array, values);
        return values++;
    }

    private int number(NDArray array) {
        Integer number = numbers.get(array);
        if (number == null) {
            throw new IllegalStateException("Tape: found a map that the step did not make, expected one of its own");
        }
        return number;
    }
}

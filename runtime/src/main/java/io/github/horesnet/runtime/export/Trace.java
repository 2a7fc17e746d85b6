package io.github.horesnet.runtime.export;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import io.github.horesnet.runtime.data.RunException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One pass whose operations become the nodes of a graph. */
final class Trace {
    private final NDManager home;
    private final BlockPath path;
    private final Weights weights;
    private final Graph graph;
    private final IdentityHashMap<NDArray, TracedArray> arrays = new IdentityHashMap<>();
    private final IdentityHashMap<NDManager, NDManager> managers = new IdentityHashMap<>();

    /** Starts a pass; what it makes goes with {@code home}. */
    Trace(NDManager home, BlockPath path, Weights weights) {
        this.home = home;
        this.path = path;
        this.weights = weights;
        this.graph = new Graph(path::current);
    }

    Graph graph() {
        return graph;
    }

    Weights weights() {
        return weights;
    }

    NDManager manager() {
        return manager(home);
    }

    /** An array that the graph takes under a name. */
    NDArray input(NDArray real, String name) {
        return adopt(real, Optional.of(Cell.of(name)));
    }

    /** An array of numbers that belong to the graph. */
    NDArray constant(NDArray real) {
        TracedArray known = arrays.get(real);
        return known == null ? adopt(real, Optional.empty()) : known.array();
    }

    private NDArray adopt(NDArray real, Optional<Cell> cell) {
        // A scope inside a block would close what it made, and not find in it what it is told to keep.
        NDScope.unregister(real);
        TracedArray traced = new TracedArray(this, real, cell);
        arrays.put(real, traced);
        return traced.array();
    }

    private NDManager manager(NDManager real) {
        return managers.computeIfAbsent(real, manager -> TracedManager.of(this, manager));
    }

    /** What the engine gave, as part of the trace. */
    @Nullable
    Object wrap(@Nullable Object given) {
        if (given instanceof NDArray array) {
            return constant(array);
        } else if (given instanceof NDManager manager) {
            return manager(manager);
        } else if (given instanceof NDList list) {
            NDList wrapped = new NDList();
            list.forEach(array -> wrapped.add(constant(array)));
            return wrapped;
        }
        return given;
    }

    /** Evaluates a call that depends on the graph's input, and adds its nodes. */
    @Nullable
    Object record(TracedArray self, Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        Optional<Translation> translation = Translations.of(method);
        if (translation.isPresent()) {
            return record(translation.get(), self, method, arguments);
        } else if (method.isDefault()) {
            return InvocationHandler.invokeDefault(proxy, method, arguments);
        }
        throw refusal("operation " + method.getName() + " on what depends on the images, expected one that ONNX has a"
                + " form for");
    }

    private Object record(
            Translation translation, TracedArray self, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        boolean inPlace = Translations.isInPlace(method);
        if (inPlace && self.cell().isEmpty()) {
            throw refusal("constant numbers that " + method.getName() + " changes by what depends on the images,"
                    + " expected a sum of its own");
        }
        // Before the call, which may change what it reads.
        Operation.Operand operand = operand(self.array());
        List<Operation.Argument> given = arguments(arguments);
        Object result = Objects.requireNonNull(Reals.call(method, self.real(), Reals.of(arguments)));
        NDList results = result instanceof NDList list ? list : new NDList((NDArray) result);
        List<Input> values = translation.write(new Operation(this, operand, given, results));
        if (inPlace) {
            self.cell().orElseThrow().change(name(values.get(0)));
            return self.array();
        }
        NDList traced = new NDList();
        for (int i = 0; i < results.size(); i++) {
            traced.add(result(self, Translations.isView(method), results.get(i), values.get(i)));
        }
        return result instanceof NDList ? traced : traced.get(0);
    }

    private NDArray result(TracedArray self, boolean view, NDArray real, Input input) {
        TracedArray known = arrays.get(real);
        if (known != null) {
            return known.array();
        }
        String value = name(input);
        Optional<Cell> viewed = self.cell().filter(cell -> view);
        return adopt(
                real,
                Optional.of(viewed.map(cell -> cell.value().equals(value) ? cell : cell.view(value))
                        .orElseGet(() -> Cell.of(value))));
    }

    /** The value that stands for a result; numbers that became one get a node. */
    private String name(Input input) {
        return input instanceof Input.Value value
                ? value.name()
                : graph.add("Identity", Map.of(), List.of(input)).name();
    }

    private List<Operation.Argument> arguments(@Nullable Object @Nullable [] arguments) {
        List<Operation.Argument> given = new ArrayList<>();
        for (Object argument : arguments == null ? new Object[0] : arguments) {
            List<NDArray> arrays = argument instanceof NDList list
                    ? list
                    : argument instanceof NDArray array ? List.of(array) : List.of();
            given.add(new Operation.Argument(
                    argument, arrays.stream().map(this::operand).toList()));
        }
        return given;
    }

    /** An array, of this trace or another origin, as an operation reads it. */
    Operation.Operand operand(NDArray array) {
        NDArray real = Reals.array(array);
        Optional<Cell> cell = Reals.traced(array).flatMap(TracedArray::cell);
        if (cell.filter(Cell::isStale).isPresent()) {
            throw refusal(
                    "an array that is read after another view of its memory was changed in place, expected a copy");
        }
        Input input = cell.<Input>map(held -> new Input.Value(held.value()))
                .orElseGet(() -> weights.of(real, path.parameter(real).orElse(constantName())));
        return new Operation.Operand(input, real.getShape(), real.getDataType());
    }

    private String constantName() {
        String block = path.current();
        return block.isEmpty() ? "constant" : block + "/constant";
    }

    RunException refusal(String found) {
        String block = path.current();
        return new RunException("ONNX export, " + (block.isEmpty() ? "network" : "block " + block) + ": found " + found
                + "; change the block");
    }
}

package io.github.horesnet.runtime.export;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The operations that have a form in ONNX, by the names of DJL's methods. */
final class Translations {
    private static final Map<String, String> IN_PLACE = Map.of(
            "addi", "add", "subi", "sub", "muli", "mul", "divi", "div", "powi", "pow", "negi", "neg", "signi", "sign");
    private static final Set<String> VIEWS = Set.of(
            "reshape",
            "flatten",
            "squeeze",
            "expandDims",
            "transpose",
            "broadcast",
            "split",
            "get",
            "stopGradient",
            "dropout");
    private static final Map<String, Translation> TABLE = table();

    private Translations() {}

    private static Map<String, Translation> table() {
        Map<String, Translation> table = new HashMap<>();
        Copies.addTo(table);
        Elementwise.addTo(table);
        Layers.addTo(table);
        Pools.addTo(table);
        Reductions.addTo(table);
        Reshapes.addTo(table);
        return table;
    }

    /** How calls of a method are written; methods that DJL writes by means of others are found with their parameters. */
    static Optional<Translation> of(Method method) {
        String name = IN_PLACE.getOrDefault(method.getName(), method.getName());
        return Optional.ofNullable(TABLE.get(method.isDefault() ? name + parameters(method) : name));
    }

    private static String parameters(Method method) {
        return Arrays.stream(method.getParameterTypes())
                .map(Class::getSimpleName)
                .collect(Collectors.joining(", ", "(", ")"));
    }

    /** Whether a method changes the array that it is called on. */
    static boolean isInPlace(Method method) {
        return IN_PLACE.containsKey(method.getName());
    }

    /** Whether what a method gives may have the memory of the array that it is called on. */
    static boolean isView(Method method) {
        return VIEWS.contains(method.getName());
    }
}

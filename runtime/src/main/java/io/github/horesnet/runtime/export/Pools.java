package io.github.horesnet.runtime.export;

import ai.djl.ndarray.types.Shape;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Pooling of maps of one to three dimensions. */
final class Pools {
    private Pools() {}

    static void addTo(Map<String, Translation> table) {
        table.put(
                "maxPool",
                call -> List.of(
                        call.node("MaxPool", window(call, 0, 3), call.self().input())));
        table.put("avgPool", Pools::average);
        table.put("lpPool", Pools::euclidean);
        table.put("globalAvgPool", call -> global(call, "GlobalAveragePool"));
        table.put("globalMaxPool", call -> global(call, "GlobalMaxPool"));
        table.put("globalLpPool", Pools::globalEuclidean);
    }

    /** Window, stride and padding from an argument on, and whether the last, partial windows count. */
    private static Map<String, Object> window(Operation call, int kernel, int ceiling) {
        Map<String, Object> attributes = new HashMap<>();
        Shape size = call.argument(kernel, Shape.class);
        Shape stride = call.argument(kernel + 1, Shape.class);
        Shape padding = call.argument(kernel + 2, Shape.class);
        attributes.put("kernel_shape", Operation.list(size.getShape()));
        attributes.put("strides", Operation.list((stride.dimension() == 0 ? size : stride).getShape()));
        if (padding.dimension() > 0) {
            attributes.put("pads", Layers.pads(padding));
        }
        if (call.flag(ceiling)) {
            attributes.put("ceil_mode", 1L);
        }
        return attributes;
    }

    private static List<Input> average(Operation call) {
        Map<String, Object> attributes = window(call, 0, 3);
        attributes.put("count_include_pad", call.flag(4) ? 1L : 0L);
        return List.of(call.node("AveragePool", attributes, call.self().input()));
    }

    private static List<Input> euclidean(Operation call) {
        requireTwo(call);
        if (call.flag(4)) {
            throw call.refusal("partial windows, expected whole ones");
        }
        Map<String, Object> attributes = window(call, 1, 4);
        attributes.put("p", 2L);
        return List.of(call.node("LpPool", attributes, call.self().input()));
    }

    private static List<Input> global(Operation call, String operator) {
        return List.of(flat(call, call.node(operator, call.self().input())));
    }

    private static List<Input> globalEuclidean(Operation call) {
        requireTwo(call);
        return List.of(flat(
                call, call.node("GlobalLpPool", Map.of("p", 2L), call.self().input())));
    }

    private static Input flat(Operation call, Input pooled) {
        return call.node("Flatten", Map.of("axis", 1L), pooled);
    }

    /** Of an odd power PyTorch keeps the signs, ONNX does not. */
    private static void requireTwo(Operation call) {
        float power = call.argument(0, Number.class).floatValue();
        if (power != 2) {
            throw call.refusal("power " + power + ", expected 2");
        }
    }
}

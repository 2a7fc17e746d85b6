package io.github.horesnet.runtime.export;

import ai.djl.ndarray.types.Shape;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Pooling of maps of one to three dimensions. */
final class Pools {
    private Pools() {}

    static void addTo(Map<String, Translation> table) {
        table.put("maxPool", Pools::largest);
        table.put("avgPool", Pools::average);
        table.put("lpPool", Pools::euclidean);
        table.put("globalAvgPool", call -> global(call, "GlobalAveragePool", Map.of()));
        table.put("globalMaxPool", call -> global(call, "GlobalMaxPool", Map.of()));
        table.put("globalLpPool", Pools::globalEuclidean);
    }

    private static List<Input> largest(Operation call) {
        Map<String, Object> attributes = window(call, 0);
        attributes.put("ceil_mode", call.flag(3) ? 1L : 0L);
        return List.of(call.node("MaxPool", attributes, call.self().input()));
    }

    // On PyTorch, DJL counts the padding whether it is to be counted or not.
    private static List<Input> average(Operation call) {
        requireWholeWindows(call, 3);
        Map<String, Object> attributes = window(call, 0);
        attributes.put("count_include_pad", 1L);
        return List.of(call.node("AveragePool", attributes, call.self().input()));
    }

    private static List<Input> euclidean(Operation call) {
        requireTwo(call);
        requireWholeWindows(call, 4);
        Map<String, Object> attributes = window(call, 1);
        attributes.put("p", 2L);
        return List.of(call.node("LpPool", attributes, call.self().input()));
    }

    /** Window, stride and padding from an argument on. */
    private static Map<String, Object> window(Operation call, int kernel) {
        Map<String, Object> attributes = new HashMap<>();
        Shape size = call.argument(kernel, Shape.class);
        Shape stride = call.argument(kernel + 1, Shape.class);
        Shape padding = call.argument(kernel + 2, Shape.class);
        attributes.put("kernel_shape", Operation.list(size.getShape()));
        attributes.put("strides", Operation.list((stride.dimension() == 0 ? size : stride).getShape()));
        if (padding.dimension() > 0) {
            attributes.put("pads", Layers.pads(padding));
        }
        return attributes;
    }

    private static List<Input> global(Operation call, String operator, Map<String, Object> attributes) {
        Input pooled = call.node(operator, attributes, call.self().input());
        return List.of(call.node("Flatten", Map.of("axis", 1L), pooled));
    }

    private static List<Input> globalEuclidean(Operation call) {
        requireTwo(call);
        return global(call, "GlobalLpPool", Map.of("p", 2L));
    }

    /** Of an odd power PyTorch keeps the signs, ONNX does not. */
    private static void requireTwo(Operation call) {
        float power = call.argument(0, Number.class).floatValue();
        if (power != 2) {
            throw call.refusal("power " + power + ", expected 2");
        }
    }

    /** PyTorch and ONNX Runtime divide sums over partial windows by different numbers. */
    private static void requireWholeWindows(Operation call, int partial) {
        if (call.flag(partial)) {
            throw call.refusal("pooling of partial windows, expected whole ones");
        }
    }
}

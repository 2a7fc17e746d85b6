package io.github.horesnet.runtime.export;

import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Map;

/** Operations that give the same elements again, or others of the same shape. */
final class Copies {
    private Copies() {}

    static void addTo(Map<String, Translation> table) {
        table.put("toType", Copies::toType);
        table.put("toDevice", Copies::same);
        table.put("stopGradient", Copies::same);
        table.put("duplicate()", Copies::same);
        table.put("zerosLike()", call -> filled(call, 0));
        table.put("onesLike()", call -> filled(call, 1));
    }

    private static List<Input> same(Operation call) {
        return List.of(call.self().input());
    }

    private static List<Input> toType(Operation call) {
        return List.of(call.as(call.self(), call.argument(0, DataType.class)));
    }

    private static List<Input> filled(Operation call, double number) {
        Input.Weight value = call.trace().weights().of(number, call.self().type());
        Content scalar = call.trace().weights().content(value.name());
        Content row = new Content(scalar.type(), new Shape(1), scalar.bytes());
        return List.of(call.node(
                "ConstantOfShape",
                Map.of("value", row),
                call.node("Shape", call.self().input())));
    }
}

package io.github.horesnet.runtime.export;

import ai.djl.ndarray.types.DataType;
import java.util.List;
import java.util.Map;

/** Operations on each element by itself. */
final class Elementwise {
    private static final Map<String, String> UNARY = Map.ofEntries(
            Map.entry("relu", "Relu"),
            Map.entry("sigmoid", "Sigmoid"),
            Map.entry("tanh", "Tanh"),
            Map.entry("softPlus", "Softplus"),
            Map.entry("softSign", "Softsign"),
            Map.entry("selu", "Selu"),
            Map.entry("neg", "Neg"),
            Map.entry("abs", "Abs"),
            Map.entry("sign", "Sign"),
            Map.entry("sqrt", "Sqrt"),
            Map.entry("exp", "Exp"),
            Map.entry("log", "Log"),
            Map.entry("floor", "Floor"),
            Map.entry("ceil", "Ceil"),
            Map.entry("round", "Round"),
            Map.entry("sin", "Sin"),
            Map.entry("cos", "Cos"),
            Map.entry("tan", "Tan"),
            Map.entry("asin", "Asin"),
            Map.entry("acos", "Acos"),
            Map.entry("atan", "Atan"),
            Map.entry("sinh", "Sinh"),
            Map.entry("cosh", "Cosh"),
            Map.entry("asinh", "Asinh"),
            Map.entry("acosh", "Acosh"),
            Map.entry("atanh", "Atanh"),
            Map.entry("erf", "Erf"),
            Map.entry("isNaN", "IsNaN"),
            Map.entry("isInfinite", "IsInf"),
            Map.entry("logicalNot", "Not"));
    private static final Map<String, String> BINARY = Map.of(
            "add", "Add", "sub", "Sub", "mul", "Mul", "div", "Div", "pow", "Pow", "maximum", "Max", "minimum", "Min");
    private static final Map<String, String> COMPARISONS =
            Map.of("eq", "Equal", "gt", "Greater", "gte", "GreaterOrEqual", "lt", "Less", "lte", "LessOrEqual");
    private static final Map<String, String> LOGICAL =
            Map.of("logicalAnd", "And", "logicalOr", "Or", "logicalXor", "Xor");

    private Elementwise() {}

    static void addTo(Map<String, Translation> table) {
        UNARY.forEach((name, operator) ->
                table.put(name, call -> List.of(call.node(operator, call.self().input()))));
        BINARY.forEach((name, operator) -> table.put(name, call -> binary(call, operator)));
        COMPARISONS.forEach((name, operator) -> table.put(name, call -> List.of(compared(call, operator))));
        LOGICAL.forEach((name, operator) -> table.put(
                name,
                call -> List.of(
                        call.node(operator, call.as(call.self(), DataType.BOOLEAN), call.input(0, DataType.BOOLEAN)))));
        table.put("neq", call -> List.of(call.node("Not", compared(call, "Equal"))));
        table.put(
                "square",
                call -> List.of(
                        call.node("Mul", call.self().input(), call.self().input())));
        table.put("log2", call -> logarithm(call, 2));
        table.put("log10", call -> logarithm(call, 10));
        table.put("gelu", Elementwise::gelu);
        table.put("leakyRelu", call -> List.of(sloped(call, "LeakyRelu")));
        table.put("elu", call -> List.of(sloped(call, "Elu")));
        table.put("clip", Elementwise::clip);
        table.put("where", Elementwise::where);
    }

    private static List<Input> binary(Operation call, String operator) {
        DataType type = call.result().getDataType();
        return List.of(call.node(operator, call.as(call.self(), type), call.input(0, type)));
    }

    private static Input compared(Operation call, String operator) {
        return call.node(
                operator, call.self().input(), call.input(0, call.self().type()));
    }

    private static List<Input> logarithm(Operation call, double base) {
        Input natural = call.node("Log", call.self().input());
        return List.of(call.node("Mul", natural, call.number(1 / Math.log(base))));
    }

    // The operator Gelu is younger than the operators that this package keeps to.
    private static List<Input> gelu(Operation call) {
        Input x = call.self().input();
        Input erf = call.node("Erf", call.node("Mul", x, call.number(Math.sqrt(0.5))));
        Input twicePhi = call.node("Add", erf, call.number(1));
        return List.of(call.node("Mul", call.node("Mul", x, twicePhi), call.number(0.5)));
    }

    private static Input sloped(Operation call, String operator) {
        float alpha = call.argument(0, Number.class).floatValue();
        return call.node(operator, Map.of("alpha", alpha), call.self().input());
    }

    private static List<Input> clip(Operation call) {
        DataType type = call.self().type();
        return List.of(call.node("Clip", call.self().input(), call.input(0, type), call.input(1, type)));
    }

    private static List<Input> where(Operation call) {
        DataType type = call.result().getDataType();
        return List.of(
                call.node("Where", call.input(0, DataType.BOOLEAN), call.as(call.self(), type), call.input(1, type)));
    }
}

package io.github.horesnet.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import io.github.horesnet.tableaux.exact.Surd;
import io.github.horesnet.tableaux.plan.Instruction;
import io.github.horesnet.tableaux.plan.Plan;
import io.github.horesnet.tableaux.plan.Sum;
import io.github.horesnet.tableaux.scheme.Monomial;
import io.github.horesnet.tableaux.scheme.Operand;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import javax.lang.model.element.Modifier;

/** The method of a block that evaluates the scheme, unrolled: one statement for each stage and one for the output. */
final class StepMethod {
    private static final Surd MINUS_ONE = Surd.of(-1);

    private final BlockSpec spec;
    private final Plan plan;
    private final int stages;
    private final Locals locals;
    private final UnaryOperator<Row> rows;
    private final CoefficientFields coefficients;

    private StepMethod(BlockSpec spec, Plan plan, UnaryOperator<Row> rows, CoefficientFields coefficients) {
        this.plan = plan;
        this.rows = rows;
        this.spec = spec;
        this.stages = spec.facts().scheme().stages();
        this.locals = Locals.of(spec.facts().scheme(), plan);
        this.coefficients = coefficients;
    }

    static MethodSpec write(BlockSpec spec, CoefficientFields coefficients) {
        return new StepMethod(spec, spec.plan(), row -> row, coefficients).write("step");
    }

    /** Writes the method of a pass that keeps nothing for a backward one. */
    static MethodSpec writeInference(BlockSpec spec, Plan inference, CoefficientFields coefficients) {
        return new StepMethod(spec, inference, Row::ofInference, coefficients).write("infer");
    }

    /** Writes the method that goes a plan's way back. */
    static MethodSpec writeBack(BlockSpec spec, Plan back, CoefficientFields coefficients) {
        return new StepMethod(spec, back, Row::back, coefficients).write("back");
    }

    private MethodSpec write(String method) {
        MethodSpec.Builder builder = MethodSpec.methodBuilder(method)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PROTECTED)
                .addParameter(Names.STAGES, Locals.STAGES);
        if (plan.states() == 1) {
            builder.returns(Names.SUM).addParameter(Names.NDARRAY, locals.of(new Operand.State(1)));
        } else {
            builder.returns(listOf(Names.SUM)).addParameter(listOf(Names.NDARRAY), Locals.STATES);
            for (int state = 1; state <= plan.states(); state++) {
                builder.addStatement(
                        "$T $L = $L.get($L)",
                        Names.NDARRAY,
                        locals.of(new Operand.State(state)),
                        Locals.STATES,
                        state - 1);
            }
        }
        plan.scalars()
                .forEach(scalar ->
                        builder.addStatement("$T $L = f.scalar($S)", Names.NDARRAY, locals.ofScalar(scalar), scalar));
        locals.reciprocals()
                .forEach((scalar, reciprocal) -> builder.addStatement(
                        "$T $L = f.reciprocal($L)", Names.NDARRAY, reciprocal, locals.ofScalar(scalar)));
        locals.products()
                .forEach((name, factors) ->
                        builder.addStatement("$T $L = f.product($L)", Names.NDARRAY, name, String.join(", ", factors)));
        plan.instructions().forEach(instruction -> builder.addCode(code(instruction)));
        return builder.build();
    }

    private static ParameterizedTypeName listOf(ClassName type) {
        return ParameterizedTypeName.get(ClassName.get(List.class), type);
    }

    private CodeBlock code(Instruction instruction) {
        if (instruction instanceof Instruction.EvaluateMap evaluate) {
            return evaluation(evaluate.stage(), CodeBlock.of("$L", locals.of(evaluate.input())), evaluate.scale());
        } else if (instruction instanceof Instruction.Evaluate evaluate) {
            CodeBlock input = sum(evaluate.input(), rows.apply(Row.ofStage(evaluate.stage(), stages)));
            return evaluation(evaluate.stage(), input, evaluate.scale());
        } else if (instruction instanceof Instruction.Combine combine) {
            return combination(combine);
        } else if (instruction instanceof Instruction.Estimate estimate) {
            return estimate(estimate);
        }
        return output((Instruction.Yield) instruction);
    }

    private CodeBlock evaluation(int stage, CodeBlock input, Monomial scale) {
        return CodeBlock.builder()
                .addStatement(
                        "$T $L = f.evaluate($L, $L$L)",
                        Names.NDARRAY,
                        locals.of(new Operand.K(stage)),
                        spec.plan().subNet(stage),
                        input,
                        scale.isOne() ? "" : CodeBlock.of(",$W$L", locals.of(scale)))
                .build();
    }

    private CodeBlock combination(Instruction.Combine combine) {
        CodeBlock sum = sum(combine.sum(), Row.ofPartial(combine.result().index()));
        return CodeBlock.builder()
                .addStatement("$T $L = f.partial($L)", Names.NDARRAY, locals.of(combine.result()), sum)
                .build();
    }

    private CodeBlock estimate(Instruction.Estimate estimate) {
        CodeBlock.Builder code = CodeBlock.builder().beginControlFlow("if (f.measuresError())");
        estimate.evaluations().forEach(evaluation -> code.add(code(evaluation)));
        return code.addStatement("f.estimate($L)", sum(estimate.error(), Row.ERROR))
                .endControlFlow()
                .build();
    }

    private CodeBlock output(Instruction.Yield yield) {
        List<CodeBlock> outputs = IntStream.rangeClosed(1, plan.states())
                .mapToObj(state -> sum(yield.outputs().get(state - 1), rows.apply(Row.ofOutput(state, plan.states()))))
                .toList();
        return plan.states() == 1
                ? CodeBlock.builder().addStatement("return $L", outputs.get(0)).build()
                : CodeBlock.builder()
                        .addStatement("return $T.of(\n$L)", List.class, CodeBlock.join(outputs, ",\n"))
                        .build();
    }

    private CodeBlock sum(Sum sum, Row row) {
        CodeBlock.Builder code = CodeBlock.builder();
        Sum.Part first = sum.parts().get(0);
        boolean startsWithMap = first.scale().isOne() && first.terms().get(0).isPlain();
        code.add(
                startsWithMap
                        ? CodeBlock.of(
                                "f.sum($L)", locals.of(first.terms().get(0).operand()))
                        : CodeBlock.of("f.sum()"));
        for (Sum.Part part : sum.parts()) {
            boolean started = startsWithMap && part.equals(first);
            code.add(part(part, started ? 1 : 0, row));
        }
        return code.build();
    }

    private CodeBlock part(Sum.Part part, int from, Row row) {
        CodeBlock.Builder code = CodeBlock.builder();
        part.terms().stream().skip(from).forEach(term -> code.add("$Z$L", term(part, term, row)));
        return part.scale().isOne()
                ? code.build()
                : CodeBlock.of("$Z.plus($L, f.sum()$L)", locals.of(part.scale()), code.build());
    }

    private CodeBlock term(Sum.Part part, Sum.Term term, Row row) {
        String map = locals.of(term.operand());
        String verb = term.last() ? "take" : "plus";
        if (term.factor().isOne()) {
            return CodeBlock.of(".$L($L)", verb, map);
        }
        if (term.factor().equals(MINUS_ONE)) {
            return CodeBlock.of(".$L($L)", term.last() ? "takeMinus" : "minus", map);
        }
        String name = coefficients.add(row, term.operand(), part.scale(), term.factor());
        return CodeBlock.of(".$L($L, $L)", verb, name, map);
    }
}

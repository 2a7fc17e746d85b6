package io.github.horesnet.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import io.github.horesnet.tableaux.exact.Surd;
import io.github.horesnet.tableaux.plan.Instruction;
import io.github.horesnet.tableaux.plan.Plan;
import io.github.horesnet.tableaux.plan.Sum;
import io.github.horesnet.tableaux.scheme.Monomial;
import io.github.horesnet.tableaux.scheme.Scheme;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The method of a block that evaluates the scheme, unrolled: one statement for each stage and one for the output. */
final class StepMethod {
    private static final Surd MINUS_ONE = Surd.of(-1);

    private final Plan plan;
    private final int stages;
    private final CoefficientFields coefficients;

    private StepMethod(BlockSpec spec, CoefficientFields coefficients) {
        this.plan = spec.plan();
        this.stages = spec.facts().scheme().stages();
        this.coefficients = coefficients;
    }

    static MethodSpec write(BlockSpec spec, CoefficientFields coefficients) {
        StepMethod method = new StepMethod(spec, coefficients);
        MethodSpec.Builder builder = MethodSpec.methodBuilder("step")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PROTECTED)
                .returns(Names.SUM)
                .addParameter(Names.STAGES, "f")
                .addParameter(Names.NDARRAY, Scheme.X.toString());
        method.plan
                .scalars()
                .forEach(scalar -> builder.addStatement("$T $L = f.scalar($S)", Names.NDARRAY, scalar, scalar));
        method.plan.instructions().forEach(instruction -> builder.addStatement(method.statement(instruction)));
        return builder.build();
    }

    private CodeBlock statement(Instruction instruction) {
        if (instruction instanceof Instruction.EvaluateState evaluate) {
            return evaluation(evaluate.stage(), CodeBlock.of("$L", Scheme.X));
        } else if (instruction instanceof Instruction.Evaluate evaluate) {
            return evaluation(evaluate.stage(), sum(evaluate.input(), Row.ofStage(evaluate.stage(), stages)));
        }
        return CodeBlock.of("return $L", sum(((Instruction.Yield) instruction).output(), Row.WEIGHTS));
    }

    private CodeBlock evaluation(int stage, CodeBlock input) {
        return CodeBlock.of("$T k$L = f.evaluate($L, $L)", Names.NDARRAY, stage, plan.subNet(stage), input);
    }

    private CodeBlock sum(Sum sum, Row row) {
        CodeBlock.Builder code = CodeBlock.builder();
        List<Sum.Part> parts = sum.parts();
        Sum.Part first = parts.get(0);
        boolean startsWithMap = first.scale().isOne() && first.terms().get(0).isPlain();
        code.add(startsWithMap ? CodeBlock.of("f.sum($L)", first.terms().get(0).operand()) : CodeBlock.of("f.sum()"));
        for (Sum.Part part : parts) {
            List<Sum.Term> terms = part.terms();
            boolean started = startsWithMap && part.equals(first);
            code.add(part(part.scale(), started ? terms.subList(1, terms.size()) : terms, row));
        }
        return code.build();
    }

    private CodeBlock part(Monomial scale, List<Sum.Term> terms, Row row) {
        CodeBlock.Builder code = CodeBlock.builder();
        terms.forEach(term -> code.add("$Z$L", term(term, row)));
        return scale.isOne() ? code.build() : CodeBlock.of("$Z.plus($L, f.sum()$L)", scale, code.build());
    }

    private CodeBlock term(Sum.Term term, Row row) {
        String verb = term.last() ? "take" : "plus";
        if (term.factor().isOne()) {
            return CodeBlock.of(".$L($L)", verb, term.operand());
        }
        if (term.factor().equals(MINUS_ONE)) {
            return CodeBlock.of(".$L($L)", term.last() ? "takeMinus" : "minus", term.operand());
        }
        String name = coefficients.add(row, term.operand().index(), term.factor());
        return CodeBlock.of(".$L($L, $L)", verb, name, term.operand());
    }
}

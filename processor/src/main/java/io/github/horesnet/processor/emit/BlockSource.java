package io.github.horesnet.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.github.horesnet.tableaux.Step;
import io.github.horesnet.tableaux.plan.InEvaluation;
import io.github.horesnet.tableaux.plan.Plan;
import io.github.horesnet.tableaux.scheme.Scheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** The Java source of a block. */
public final class BlockSource {
    private static final String GENERATOR = "io.github.horesnet.processor";

    private BlockSource() {}

    /** Returns why no block can be written for a scheme with a step, where that is so. */
    public static Optional<String> obstacle(Scheme scheme, Step step) {
        if (!scheme.allows(step)) {
            return Optional.of(
                    scheme.name() + " has no embedded weights, by which a controlled step is estimated; add a"
                            + " row bhat, or choose another step");
        }
        return scheme.reachingOutput().isEmpty()
                ? Optional.of("no block is written for " + scheme.name()
                        + ", in whose outputs no sub-net has a part; use an F")
                : Optional.empty();
    }

    /** Returns the compilation unit of a block. */
    public static String write(BlockSpec spec) {
        CoefficientFields coefficients = new CoefficientFields();
        Optional<Plan> back = Plan.back(spec.facts().scheme(), spec.plan().step());
        List<MethodSpec> methods = new ArrayList<>(List.of(StepMethod.write(spec, coefficients)));
        InEvaluation evaluation = InEvaluation.of(spec.facts().scheme(), spec.plan());
        evaluation.plan().ifPresent(plan -> methods.add(StepMethod.writeInference(spec, plan, coefficients)));
        back.ifPresent(plan -> methods.add(StepMethod.writeBack(spec, plan, coefficients)));
        TypeSpec.Builder type = TypeSpec.classBuilder(spec.className())
                .addJavadoc(BlockJavadoc.write(spec, evaluation))
                .superclass(superclass(spec.plan(), back))
                .addModifiers(Modifier.FINAL)
                .addFields(coefficients.fields())
                .addMethods(Constructors.write(spec))
                .addMethods(methods);
        if (spec.isPublic()) {
            type.addModifiers(Modifier.PUBLIC);
        }
        if (spec.marked()) {
            type.addAnnotation(AnnotationSpec.builder(Names.GENERATED)
                    .addMember("value", "$S", GENERATOR)
                    .build());
        }
        JavaFile file = JavaFile.builder(spec.packageName(), type.build())
                .indent("    ")
                .skipJavaLangImports(true)
                .build();
        return Layout.tidy(file.toString());
    }

    private static ClassName superclass(Plan plan, Optional<Plan> back) {
        if (back.isPresent()) {
            return Names.REVERSIBLE_BLOCK;
        }
        return plan.states() == 1 ? Names.SINGLE_STATE_BLOCK : Names.MULTISTATE_BLOCK;
    }
}

package io.github.horesnet.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import io.github.horesnet.tableaux.plan.Plan;
import io.github.horesnet.tableaux.scheme.Kind;
import io.github.horesnet.tableaux.scheme.Scheme;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.lang.model.element.Modifier;

/** The Java source of a block. */
public final class BlockSource {
    private static final String GENERATOR = "io.github.horesnet.processor";

    private BlockSource() {}

    /** Returns why no block can be written for a scheme, where that is so. */
    public static Optional<String> obstacle(Scheme scheme) {
        if (scheme.kind() != Kind.RUNGE_KUTTA) {
            return Optional.of("no block is written for " + scheme.name() + ", whose kind is "
                    + scheme.kind().title() + "; blocks are written for Runge–Kutta schemes");
        }
        boolean shares = scheme.evaluations().stream()
                .anyMatch(evaluation -> evaluation.shared().isPresent());
        return shares
                ? Optional.of("no block is written for " + scheme.name()
                        + ", whose stages share sub-nets; write F without a label")
                : Optional.empty();
    }

    /** Returns the compilation unit of a block. */
    public static String write(BlockSpec spec) {
        CoefficientFields coefficients = new CoefficientFields();
        MethodSpec step = StepMethod.write(spec, coefficients);
        TypeSpec.Builder type = TypeSpec.classBuilder(spec.className())
                .addJavadoc(BlockJavadoc.write(spec))
                .superclass(Names.SCHEME_BLOCK)
                .addModifiers(Modifier.FINAL)
                .addFields(coefficients.fields())
                .addMethod(constructor(spec.plan()))
                .addMethod(step);
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

    private static MethodSpec constructor(Plan plan) {
        int stages = plan.stages().size();
        return MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(
                        "Creates a block of $L, made by {@code f}, which gives a new one at each call.\n",
                        stages == 1 ? "one sub-net" : stages + " sub-nets")
                .addParameter(
                        ParameterizedTypeName.get(
                                ClassName.get(Supplier.class), WildcardTypeName.subtypeOf(Names.BLOCK)),
                        "f")
                .addStatement("super($L, $T.of($L), f)", stages, List.class, scalars(plan))
                .build();
    }

    private static CodeBlock scalars(Plan plan) {
        return plan.scalars().stream().map(scalar -> CodeBlock.of("$S", scalar)).collect(CodeBlock.joining(",$W"));
    }
}

package io.github.horesnet.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import io.github.horesnet.tableaux.Step;
import io.github.horesnet.tableaux.check.Report;
import io.github.horesnet.tableaux.exact.Rounding;
import io.github.horesnet.tableaux.exact.Surd;
import io.github.horesnet.tableaux.order.OrderProof;
import io.github.horesnet.tableaux.plan.Plan;
import io.github.horesnet.tableaux.scheme.Evaluation;
import io.github.horesnet.tableaux.scheme.Learnable;
import io.github.horesnet.tableaux.scheme.Operand;
import io.github.horesnet.tableaux.scheme.Scheme;
import io.github.horesnet.tableaux.scheme.State;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.lang.model.element.Modifier;

/** The constructors of a block: one that takes sub-nets, and one that takes options too. */
final class Constructors {
    private static final TypeName SUPPLIER =
            ParameterizedTypeName.get(ClassName.get(Supplier.class), WildcardTypeName.subtypeOf(Names.BLOCK));

    private final Scheme scheme;
    private final Report.Facts facts;
    private final Plan plan;

    private Constructors(BlockSpec spec) {
        this.scheme = spec.facts().scheme();
        this.facts = spec.facts();
        this.plan = spec.plan();
    }

    static List<MethodSpec> write(BlockSpec spec) {
        Constructors constructors = new Constructors(spec);
        return List.of(constructors.ofSubNets(), constructors.ofOptions());
    }

    private MethodSpec ofSubNets() {
        long subNets =
                labels().stream().map(Constructors::withoutPrimes).distinct().count();
        return MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(
                        "Creates a block of $L, made by {@code f}, which gives a new one at each call.\n",
                        subNets == 1 ? "one sub-net" : subNets + " sub-nets")
                .addParameter(SUPPLIER, "f")
                .addStatement("this(f, $T.DEFAULT)", Names.OPTIONS)
                .build();
    }

    private MethodSpec ofOptions() {
        CodeBlock states = plan.states() == 1 ? CodeBlock.of("") : CodeBlock.of("$L,$W", states());
        return MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("Creates a block with other options, such as sub-nets that stages share.\n")
                .addParameter(SUPPLIER, "f")
                .addParameter(Names.OPTIONS, "options")
                .addStatement("super($L$L,$W$T.of($L),$Wf,$Woptions)", states, uses(), List.class, scalars())
                .build();
    }

    private CodeBlock states() {
        if (scheme.states().split().isPresent()) {
            return CodeBlock.of("$T.parts($L)", Names.STATES, plan.states());
        }
        return CodeBlock.of(
                "$T.mapAnd($L)",
                Names.STATES,
                scheme.states().list().stream()
                        .skip(1)
                        .map(state ->
                                CodeBlock.of("$T.$L", Names.START, state.start() == State.Start.ZERO ? "ZERO" : "COPY"))
                        .collect(CodeBlock.joining(", ")));
    }

    private CodeBlock uses() {
        if (plan.stages().stream().anyMatch(stage -> evaluation(stage).shared().isPresent())) {
            return CodeBlock.of(
                    "$T.labelled($L)",
                    Names.USES,
                    labels().stream().map(label -> CodeBlock.of("$S", label)).collect(CodeBlock.joining(",$W")));
        }
        List<Surd> abscissae = plan.stages().stream().map(this::abscissa).toList();
        List<Surd> distinct = abscissae.stream().distinct().toList();
        return CodeBlock.of(
                "$T.ofStages($L)",
                Names.USES,
                abscissae.stream()
                        .map(c -> String.valueOf(distinct.indexOf(c) + 1))
                        .collect(Collectors.joining(", ")));
    }

    /** The label of each stage's sub-net; one without has its own, so a text that no label is. */
    private List<String> labels() {
        return plan.stages().stream()
                .map(stage -> evaluation(stage).shared().orElse("#" + stage))
                .toList();
    }

    private Evaluation evaluation(int stage) {
        return scheme.evaluations().get(stage - 1);
    }

    private static String withoutPrimes(String label) {
        return label.replace("'", "");
    }

    /** The abscissa c of a stage: the sum of its row of A at a step of 1. */
    private Surd abscissa(int stage) {
        return IntStream.rangeClosed(1, scheme.stages())
                .mapToObj(Operand.K::new)
                .map(k -> scheme.input(stage).factor(k, Map.of()))
                .reduce(Surd.ZERO, Surd::plus);
    }

    private CodeBlock scalars() {
        return plan.scalars().stream().map(this::scalar).collect(CodeBlock.joining(",$W"));
    }

    private CodeBlock scalar(String name) {
        Optional<Learnable> learnable = scheme.learnables().stream()
                .filter(declared -> declared.name().equals(name))
                .findFirst();
        if (learnable.isPresent()) {
            return CodeBlock.of(
                    "$T.uniform($S, $L, $L)",
                    Names.SCALAR,
                    name,
                    Rounding.nearestDouble(learnable.get().low()),
                    Rounding.nearestDouble(learnable.get().high()));
        }
        return plan.step() == Step.CONTROLLED
                ? CodeBlock.of("$T.controlled($S, $L)", Names.SCALAR, name, estimateOrder())
                : CodeBlock.of("$T.one($S)", Names.SCALAR, name);
    }

    /** The lower one of the two orders, by which the estimate follows the step; at least 1. */
    private int estimateOrder() {
        int order = facts.order().map(OrderProof::order).orElse(1);
        int embedded = facts.embeddedOrder().map(OrderProof::order).orElse(1);
        return Math.max(1, Math.min(order, embedded));
    }
}

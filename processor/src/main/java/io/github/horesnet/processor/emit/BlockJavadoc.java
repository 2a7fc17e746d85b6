package io.github.horesnet.processor.emit;

import com.palantir.javapoet.CodeBlock;
import io.github.horesnet.tableaux.Step;
import io.github.horesnet.tableaux.draw.TextTableau;
import io.github.horesnet.tableaux.history.WayBack;
import io.github.horesnet.tableaux.notation.EquationWriter;
import io.github.horesnet.tableaux.plan.InEvaluation;
import io.github.horesnet.tableaux.plan.Plan;
import io.github.horesnet.tableaux.scheme.Kind;
import io.github.horesnet.tableaux.scheme.Learnable;
import io.github.horesnet.tableaux.scheme.Scheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The Javadoc of a block: what it is, what was proved of it, its tableau, and where it was published. */
final class BlockJavadoc {
    private BlockJavadoc() {}

    static CodeBlock write(BlockSpec spec, InEvaluation evaluation) {
        Scheme scheme = spec.facts().scheme();
        List<String> lines = new ArrayList<>(
                Layout.wrapped(escaped(scheme.claims().title()) + ": " + escaped(Proved.atLength(spec.facts())) + "."));
        lines.add("");
        lines.add("<pre>{@code");
        lines.addAll(
                scheme.kind() == Kind.RUNGE_KUTTA
                        ? TextTableau.lines(scheme.tableau())
                        : EquationWriter.lines(scheme).stream()
                                .dropWhile(String::isEmpty)
                                .toList());
        lines.add("}</pre>");
        addParagraph(lines, size(scheme, spec.plan()) + " " + held(evaluation) + " " + step(spec.plan()));
        reversible(scheme, spec.plan().step()).ifPresent(text -> addParagraph(lines, text));
        scheme.claims().citations().forEach(citation -> addParagraph(lines, escaped(citation) + "."));
        addParagraph(lines, "Generated from " + escaped(spec.origin()) + ".");
        return CodeBlock.of("$L\n", String.join("\n", lines));
    }

    private static void addParagraph(List<String> lines, String text) {
        lines.add("");
        lines.addAll(Layout.wrapped("<p>" + text));
    }

    private static String size(Scheme scheme, Plan plan) {
        int evaluated = plan.stages().size();
        String stages = evaluated == scheme.stages()
                ? evaluated + (evaluated == 1 ? " stage" : " stages")
                : evaluated + " of " + scheme.stages() + " stages, since the others serve the embedded weights alone";
        return "A block evaluates " + stages + "; it holds at most " + plan.statesHeld()
                + " states at once and combines" + " them in " + passes(plan.passes()) + " over memory.";
    }

    private static String held(InEvaluation evaluation) {
        String held = "In evaluation it holds " + evaluation.held();
        String condition = " in " + passes(evaluation.passes()) + ", where its sub-nets end linearly";
        return evaluation.isOptimal()
                ? held + ", the fewest possible," + condition + "."
                : held
                        + condition
                        + evaluation
                                .fewest()
                                .map(bound -> "; no evaluation holds fewer than " + bound + ".")
                                .orElse(".");
    }

    private static String passes(int passes) {
        return passes == 1 ? "1 pass" : passes + " passes";
    }

    private static Optional<String> reversible(Scheme scheme, Step step) {
        return Plan.back(scheme, step)
                .flatMap(back -> WayBack.of(scheme, Learnable::low))
                .map(back -> "Reversible: the incoming states follow from the outgoing ones, where errors "
                        + (back.amplification() > 1 + 1e-9
                                ? "grow by " + String.format(Locale.ROOT, "%.4g", back.amplification())
                                        + (scheme.learnables().isEmpty() ? "" : " or more") + " with each block."
                                : "do not grow."));
    }

    private static String step(Plan plan) {
        return switch (plan.step()) {
            case FIXED -> "The step h is 1.";
            case LEARNABLE -> "The step h is one learnable scalar, 1 at first.";
            case PER_ROW -> "Each row of the tableau has a learnable step h of its own, 1 at first.";
            case CONTROLLED ->
                "The step h is 1 at first and is controlled by the error estimate: training changes it,"
                        + " after each batch, and evaluation leaves it alone.";
        };
    }

    /** Keeps text from outside from ending the comment, opening a tag, or being read as a Unicode escape. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            if ("&<>@{}*\\".indexOf(c) >= 0) {
                escaped.append("&#").append(c).append(';');
            } else {
                escaped.appendCodePoint(c);
            }
        });
        return escaped.toString();
    }
}

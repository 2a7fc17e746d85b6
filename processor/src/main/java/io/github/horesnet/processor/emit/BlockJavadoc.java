package io.github.horesnet.processor.emit;

import com.palantir.javapoet.CodeBlock;
import io.github.horesnet.tableaux.check.Report;
import io.github.horesnet.tableaux.draw.TextTableau;
import io.github.horesnet.tableaux.order.OrderProof;
import io.github.horesnet.tableaux.plan.Plan;
import io.github.horesnet.tableaux.scheme.Claims;
import io.github.horesnet.tableaux.scheme.Scheme;
import io.github.horesnet.tableaux.scheme.Waiver;
import java.util.ArrayList;
import java.util.List;

/** The Javadoc of a block: what it is, what was proved of it, its tableau, and where it was published. */
final class BlockJavadoc {
    private BlockJavadoc() {}

    static CodeBlock write(BlockSpec spec) {
        Scheme scheme = spec.facts().scheme();
        List<String> lines =
                new ArrayList<>(Layout.wrapped(escaped(scheme.claims().title()) + ": " + order(spec.facts()) + "."));
        lines.add("");
        lines.add("<pre>{@code");
        lines.addAll(TextTableau.lines(scheme.tableau()));
        lines.add("}</pre>");
        addParagraph(lines, size(scheme, spec.plan()) + " " + step(spec.plan()));
        scheme.claims().citations().forEach(citation -> addParagraph(lines, escaped(citation) + "."));
        addParagraph(lines, "Generated from " + escaped(spec.origin()) + ".");
        return CodeBlock.of("$L\n", String.join("\n", lines));
    }

    private static void addParagraph(List<String> lines, String text) {
        lines.add("");
        lines.addAll(Layout.wrapped("<p>" + text));
    }

    private static String order(Report.Facts facts) {
        OrderProof order = facts.order().orElseThrow();
        String embedded = facts.embeddedOrder()
                .map(proof -> ", embedded order " + proof.order())
                .orElse("");
        Claims claims = facts.scheme().claims();
        String waiver = claims.waiver(Waiver.ORDER)
                .filter(reason -> claims.order().orElse(0) > order.order())
                .map(reason -> "; the claimed order " + claims.order().orElseThrow() + " is refuted and waived ("
                        + escaped(reason) + ")")
                .orElse("");
        return "order " + proved(order) + embedded + ", proved over all rooted trees"
                + (order.isExact() ? "" : " within the digits of its decimals") + waiver;
    }

    private static String proved(OrderProof proof) {
        return proof.failures().isEmpty() ? proof.order() + " or more" : String.valueOf(proof.order());
    }

    private static String size(Scheme scheme, Plan plan) {
        int evaluated = plan.stages().size();
        String stages = evaluated == scheme.stages()
                ? evaluated + (evaluated == 1 ? " stage" : " stages")
                : evaluated + " of " + scheme.stages() + " stages, since the others serve the embedded weights alone";
        return "A block evaluates " + stages + "; it holds at most " + plan.statesHeld() + " states at once.";
    }

    private static String step(Plan plan) {
        return switch (plan.step()) {
            case FIXED -> "The step h is 1.";
            case LEARNABLE -> "The step h is one learnable scalar, 1 at first.";
            case PER_ROW -> "Each row of the tableau has a learnable step h of its own, 1 at first.";
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

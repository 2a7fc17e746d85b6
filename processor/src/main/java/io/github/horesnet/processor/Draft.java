package io.github.horesnet.processor;

import io.github.horesnet.processor.declare.Declaration;
import io.github.horesnet.processor.declare.TableauText;
import io.github.horesnet.processor.emit.BlockSource;
import io.github.horesnet.processor.emit.BlockSpec;
import io.github.horesnet.tableaux.Step;
import io.github.horesnet.tableaux.check.Check;
import io.github.horesnet.tableaux.check.Report;
import io.github.horesnet.tableaux.finding.Finding;
import io.github.horesnet.tableaux.plan.Plan;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is to be said and written of a text, found out without the compiler and so on any thread.
 *
 * @param first of the declarations of the text
 */
record Draft(Declaration first, List<Finding> findings, List<Outcome> outcomes) {
    /** What comes of a declaration. */
    sealed interface Outcome {}

    /** A block. */
    record Written(Declaration declaration, BlockSpec spec, String source) implements Outcome {}

    /** No block, and why. */
    record Refused(Declaration declaration, String reason) implements Outcome {}

    /**
     * Checks a text, plans its scheme and writes its blocks, where it has no error.
     *
     * @param declarations all of one text at one origin, of which each asks for a step
     * @param marked whether blocks are marked as generated
     */
    static Draft of(List<Declaration> declarations, boolean marked) {
        Declaration first = declarations.get(0);
        TableauText text = first.text();
        try {
            Report report = Check.text(text.content(), text.source(), first.typeName());
            Stream<Declaration> sound = report.hasErrors() ? Stream.empty() : declarations.stream();
            return new Draft(
                    first,
                    report.findings(),
                    sound.flatMap(declaration -> outcome(declaration, report, marked).stream())
                            .toList());
        } catch (RuntimeException e) {
            String reason = "unexpected failure on " + text.source() + ", please report it with the text: " + e;
            return new Draft(first, List.of(), List.of(new Refused(first, reason)));
        }
    }

    private static Optional<Outcome> outcome(Declaration declaration, Report report, boolean marked) {
        Report.Facts facts = report.facts().orElseThrow();
        Step step = declaration.step().or(report::step).orElse(Step.FIXED);
        Optional<String> obstacle = BlockSource.obstacle(facts.scheme(), step);
        if (obstacle.isPresent()) {
            // A declaration of the whole catalogue asks only for the blocks that can be had.
            return obstacle.filter(reason -> !declaration.ofCatalogue())
                    .map(reason -> new Refused(declaration, reason));
        }
        BlockSpec spec = new BlockSpec(
                declaration.packageName(),
                declaration.className(facts.scheme().name()),
                declaration.isPublic(),
                declaration.text().source(),
                marked,
                facts,
                Plan.of(facts.scheme(), step));
        return Optional.of(new Written(declaration, spec, BlockSource.write(spec)));
    }
}

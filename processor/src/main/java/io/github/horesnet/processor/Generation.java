package io.github.horesnet.processor;

import io.github.horesnet.processor.declare.Declaration;
import io.github.horesnet.processor.declare.Origin;
import io.github.horesnet.processor.declare.TableauText;
import io.github.horesnet.processor.emit.BlockSource;
import io.github.horesnet.processor.emit.BlockSpec;
import io.github.horesnet.processor.emit.Proved;
import io.github.horesnet.processor.report.Messages;
import io.github.horesnet.tableaux.Step;
import io.github.horesnet.tableaux.check.Check;
import io.github.horesnet.tableaux.check.Report;
import io.github.horesnet.tableaux.plan.Plan;
import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.Map;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;

/** The way of each declaration: check its text, report, plan, and write the block where there is no error. */
final class Generation {
    private final ProcessingEnvironment environment;
    private final Messages messages;
    private final Map<Checked, Report> reports = new HashMap<>();

    private record Checked(Origin origin, TableauText text) {}

    Generation(ProcessingEnvironment environment, Messages messages) {
        this.environment = environment;
        this.messages = messages;
    }

    /** Writes the block of a declaration, or says why not. */
    void generate(Declaration declaration) {
        try {
            // A scheme that is declared in several steps at once is proved and reported once.
            Report report = reports.computeIfAbsent(
                    new Checked(declaration.origin(), declaration.text()), checked -> check(declaration));
            if (!report.hasErrors()) {
                Step step = declaration.step().or(report::step).orElse(Step.FIXED);
                BlockSource.obstacle(report.facts().orElseThrow().scheme(), step)
                        .ifPresentOrElse(
                                message -> refuse(declaration, message),
                                () -> write(declaration, spec(declaration, report, step)));
            }
        } catch (RuntimeException e) {
            messages.error(
                    declaration.origin(),
                    "unexpected failure on " + declaration.text().source() + ", please report it with the text: " + e);
        }
    }

    private Report check(Declaration declaration) {
        TableauText text = declaration.text();
        Report report = Check.text(text.content(), text.source(), declaration.typeName());
        messages.print(declaration, report.findings());
        return report;
    }

    /** A declaration of the whole catalogue asks only for the blocks that can be had. */
    private void refuse(Declaration declaration, String message) {
        if (!declaration.ofCatalogue()) {
            messages.error(declaration.origin(), message);
        }
    }

    private BlockSpec spec(Declaration declaration, Report report, Step step) {
        Report.Facts facts = report.facts().orElseThrow();
        return new BlockSpec(
                declaration.packageName(),
                declaration.className(facts.scheme().name()),
                declaration.isPublic(),
                declaration.text().source(),
                environment.getElementUtils().getTypeElement("javax.annotation.processing.Generated") != null,
                facts,
                Plan.of(facts.scheme(), step));
    }

    private void write(Declaration declaration, BlockSpec spec) {
        Element[] originating = declaration.origin().element().stream().toArray(Element[]::new);
        try (Writer writer = environment
                .getFiler()
                .createSourceFile(spec.qualifiedName(), originating)
                .openWriter()) {
            writer.write(BlockSource.write(spec));
            messages.note(summary(spec));
        } catch (FilerException e) {
            messages.error(
                    declaration.origin(),
                    "the class " + spec.qualifiedName()
                            + " exists already; another declaration, or a class of yours, has that"
                            + " name: rename one");
        } catch (IOException e) {
            messages.error(declaration.origin(), spec.qualifiedName() + " cannot be written: " + e.getMessage());
        }
    }

    private static String summary(BlockSpec spec) {
        return spec.qualifiedName() + ": " + Proved.inShort(spec.facts()) + ", sub-nets "
                + spec.plan().stages().size() + ", states held " + spec.plan().statesHeld();
    }
}

package io.github.horesnet.processor;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.github.horesnet.processor.declare.Declaration;
import io.github.horesnet.processor.declare.Origin;
import io.github.horesnet.processor.declare.TableauText;
import io.github.horesnet.processor.emit.BlockSpec;
import io.github.horesnet.processor.emit.Proved;
import io.github.horesnet.processor.report.Messages;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;

/** The way of declarations: draft what is to be said and written of each text, then tell the compiler. */
final class Generation {
    private final ProcessingEnvironment environment;
    private final Messages messages;

    private record Place(Origin origin, TableauText text) {}

    Generation(ProcessingEnvironment environment, Messages messages) {
        this.environment = environment;
        this.messages = messages;
    }

    /** Writes the blocks of declarations, or says why not. */
    void generate(List<Declaration> declarations) {
        boolean marked = environment.getElementUtils().getTypeElement("javax.annotation.processing.Generated") != null;
        // A scheme that is declared in several steps at once is proved and reported once.
        Map<Place, List<Declaration>> texts = declarations.stream()
                .collect(groupingBy(
                        declaration -> new Place(declaration.origin(), declaration.text()),
                        LinkedHashMap::new,
                        toList()));
        List<Draft> drafts = List.copyOf(texts.values()).parallelStream()
                .map(ofOneText -> Draft.of(ofOneText, marked))
                .toList();
        drafts.forEach(this::publish);
    }

    private void publish(Draft draft) {
        messages.print(draft.first(), draft.findings());
        for (Draft.Outcome outcome : draft.outcomes()) {
            if (outcome instanceof Draft.Written written) {
                write(written);
            } else if (outcome instanceof Draft.Refused refused) {
                messages.error(refused.declaration().origin(), refused.reason());
            }
        }
    }

    private void write(Draft.Written block) {
        Origin origin = block.declaration().origin();
        String name = block.spec().qualifiedName();
        Element[] originating = origin.element().stream().toArray(Element[]::new);
        try (Writer writer =
                environment.getFiler().createSourceFile(name, originating).openWriter()) {
            writer.write(block.source());
            messages.note(summary(block.spec()));
        } catch (FilerException e) {
            messages.error(
                    origin,
                    "the class " + name
                            + " exists already; another declaration, or a class of yours, has that"
                            + " name: rename one");
        } catch (IOException e) {
            messages.error(origin, name + " cannot be written: " + e.getMessage());
        }
    }

    private static String summary(BlockSpec spec) {
        return spec.qualifiedName() + ": " + Proved.inShort(spec.facts()) + ", sub-nets "
                + spec.plan().stages().size() + ", states held " + spec.plan().statesHeld();
    }
}

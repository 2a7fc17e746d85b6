package io.github.horesnet.processor;

import com.google.auto.service.AutoService;
import io.github.horesnet.processor.declare.Declaration;
import io.github.horesnet.processor.declare.DeclarationException;
import io.github.horesnet.processor.declare.TableauFolder;
import io.github.horesnet.processor.report.Messages;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.annotation.processing.SupportedOptions;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/**
 * Writes the blocks of a folder of {@code .tableau} files, with no Java type needed.
 *
 * <p>It asks for every annotation, so that it runs where there is none, and claims no annotation.
 */
@AutoService(Processor.class)
@SupportedAnnotationTypes("*")
@SupportedOptions({Options.FOLDER, Options.PACKAGE})
public final class FolderProcessor extends AbstractProcessor {
    private boolean done;

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        Options options = new Options(processingEnv.getOptions());
        if (!done) {
            done = true;
            options.folder().ifPresent(folder -> generate(new TableauFolder(folder, options.basePackage())));
        }
        return false;
    }

    private void generate(TableauFolder folder) {
        Messages messages = new Messages(processingEnv.getMessager());
        List<Declaration> declarations = new ArrayList<>();
        try {
            for (Path file : folder.files()) {
                try {
                    declarations.add(folder.declaration(file));
                } catch (DeclarationException e) {
                    messages.print(e);
                }
            }
        } catch (DeclarationException e) {
            messages.print(e);
        }
        new Generation(processingEnv, messages).generate(declarations);
    }
}

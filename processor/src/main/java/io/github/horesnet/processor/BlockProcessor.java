package io.github.horesnet.processor;

import com.google.auto.service.AutoService;
import io.github.horesnet.processor.declare.AnnotatedPackage;
import io.github.horesnet.processor.declare.AnnotatedType;
import io.github.horesnet.processor.declare.Declaration;
import io.github.horesnet.processor.declare.DeclarationException;
import io.github.horesnet.processor.declare.TableauFiles;
import io.github.horesnet.processor.report.Messages;
import io.github.horesnet.tableaux.ButcherTableau;
import io.github.horesnet.tableaux.CatalogueBlocks;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Generated;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedOptions;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Writes the blocks of annotated types and packages. */
@AutoService(Processor.class)
@SupportedOptions({Options.FOLDER, Options.PACKAGE})
public final class BlockProcessor extends AbstractProcessor {
    /** The declaring annotations, and the mark of generated classes, which javac would report as claimed by nobody. */
    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of(ButcherTableau.class.getName(), CatalogueBlocks.class.getName(), Generated.class.getName());
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        Messages messages = new Messages(processingEnv.getMessager());
        List<Declaration> declarations = new ArrayList<>();
        Options options = new Options(processingEnv.getOptions());
        AnnotatedType types = new AnnotatedType(
                processingEnv.getElementUtils(), new TableauFiles(processingEnv.getFiler(), options.folder()));
        for (TypeElement type : ElementFilter.typesIn(round.getElementsAnnotatedWith(ButcherTableau.class))) {
            try {
                declarations.add(types.declaration(type));
            } catch (DeclarationException e) {
                messages.print(e);
            }
        }
        for (PackageElement element : ElementFilter.packagesIn(round.getElementsAnnotatedWith(CatalogueBlocks.class))) {
            try {
                declarations.addAll(AnnotatedPackage.declarations(element));
            } catch (DeclarationException e) {
                messages.print(e);
            }
        }
        new Generation(processingEnv, messages).generate(declarations);
        return true;
    }
}

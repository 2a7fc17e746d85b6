package io.github.horesnet.samples;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.github.horesnet", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "io.github.horesnet.";

    @ArchTest
    static final ArchRule packagesOfTableauxFormNoCycle = noCycleIn("tableaux");

    @ArchTest
    static final ArchRule packagesOfProcessorFormNoCycle = noCycleIn("processor");

    @ArchTest
    static final ArchRule packagesOfRuntimeFormNoCycle = noCycleIn("runtime");

    @ArchTest
    static final ArchRule packagesOfSamplesFormNoCycle = noCycleIn("samples");

    @ArchTest
    static final ArchRule tableauxReadsFromTheNumbersUpToTheDrawings = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .withOptionalLayers(true)
            .layer("finding")
            .definedBy(ROOT + "tableaux.finding..")
            .layer("exact")
            .definedBy(ROOT + "tableaux.exact..")
            .layer("scheme")
            .definedBy(ROOT + "tableaux.scheme..")
            .layer("notation")
            .definedBy(ROOT + "tableaux.notation..")
            .layer("order")
            .definedBy(ROOT + "tableaux.order..")
            .layer("history")
            .definedBy(ROOT + "tableaux.history..")
            .layer("stability")
            .definedBy(ROOT + "tableaux.stability..")
            .layer("plan")
            .definedBy(ROOT + "tableaux.plan..")
            .layer("check")
            .definedBy(ROOT + "tableaux.check..")
            .layer("catalogue")
            .definedBy(ROOT + "tableaux.catalogue..")
            .layer("draw")
            .definedBy(ROOT + "tableaux.draw..")
            .whereLayer("finding")
            .mayNotAccessAnyLayer()
            .whereLayer("exact")
            .mayNotAccessAnyLayer()
            .whereLayer("scheme")
            .mayOnlyAccessLayers("finding", "exact")
            .whereLayer("notation")
            .mayOnlyAccessLayers("finding", "exact", "scheme")
            .whereLayer("order")
            .mayOnlyAccessLayers("finding", "exact", "scheme")
            .whereLayer("history")
            .mayOnlyAccessLayers("finding", "exact", "scheme")
            .whereLayer("stability")
            .mayOnlyAccessLayers("finding", "exact", "scheme")
            .whereLayer("plan")
            .mayOnlyAccessLayers("finding", "exact", "scheme")
            .whereLayer("check")
            .mayOnlyAccessLayers("finding", "exact", "scheme", "notation", "order", "stability", "history", "plan")
            .whereLayer("catalogue")
            .mayOnlyAccessLayers(
                    "finding", "exact", "scheme", "notation", "order", "stability", "history", "plan", "check");

    @ArchTest
    static final ArchRule tableauxDependsOnTheJdkAlone = classes()
            .that()
            .resideInAPackage(ROOT + "tableaux..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify.annotations", ROOT + "tableaux..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule declarationsKnowNothingOfWhatIsMadeOfThem = noClasses()
            .that()
            .resideInAPackage(ROOT + "processor.declare..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ROOT + "processor.emit..", ROOT + "processor.report..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule processorKnowsNeitherDjlNorRuntime = noClasses()
            .that()
            .resideInAPackage(ROOT + "processor..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("ai.djl..", ROOT + "runtime..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule runtimeKnowsNeitherTableauxNorProcessor = noClasses()
            .that()
            .resideInAPackage(ROOT + "runtime..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ROOT + "tableaux..", ROOT + "processor..")
            .allowEmptyShould(true);

    private static ArchRule noCycleIn(String module) {
        return slices().matching(ROOT + module + ".(*)..")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true);
    }
}

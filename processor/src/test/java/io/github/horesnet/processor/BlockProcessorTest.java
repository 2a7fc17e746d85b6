package io.github.horesnet.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static io.github.horesnet.processor.Compilations.compile;
import static io.github.horesnet.processor.Compilations.declared;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import io.github.horesnet.tableaux.catalogue.Catalogue;
import java.util.List;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

class BlockProcessorTest {
    private static final String HEUN = """
            @ButcherTableau(\"""
                order  2
                0 |
                1 | 1
                ----
                b | 1/2 1/2
                \""")""";

    private static Compilation heun(String before, String after) {
        return compile(List.of(), declared("Heun", HEUN.replace(before, after)));
    }

    @Test
    void a_tableau_in_an_annotation_becomes_a_block_named_after_the_type() {
        Compilation compilation = heun("", "");
        assertThat(compilation).succeededWithoutWarnings();
        assertThat(compilation)
                .generatedSourceFile("test.HeunBlock")
                .contentsAsUtf8String()
                .contains("return f.sum(x).take(B1, k1).take(B2, k2);");
    }

    @Test
    void a_refuted_claim_stops_the_build_at_the_annotation() {
        JavaFileObject source = declared("Heun", HEUN.replace("order  2", "order  3"));
        Compilation compilation = compile(List.of(), source);
        assertThat(compilation).hadErrorCount(1);
        assertThat(compilation)
                .hadErrorContaining("[horesnet] Heun:1:1: order 3 is claimed for b, but the order is 2")
                .inFile(source)
                .onLineContaining("@ButcherTableau");
    }

    @Test
    void all_findings_of_all_types_come_at_once() {
        JavaFileObject wrongRow = declared("A", HEUN.replace("1 | 1", "1 | 2"));
        JavaFileObject syntax = declared("B", HEUN.replace("b | 1/2 1/2", "b | 1/2 1//2"));
        Compilation compilation = compile(List.of(), wrongRow, syntax);
        assertThat(compilation).hadErrorContaining("A:3:1: row 2 of A sums to 2, but c2 is 1");
        assertThat(compilation).hadErrorContaining("A:1:1: order 2 is claimed for b, but the order is 1");
        assertThat(compilation).hadErrorContaining("B:5:11: expected a value, found '/'");
        assertThat(compilation).hadErrorCount(3);
    }

    @Test
    void a_scheme_of_the_catalogue_is_declared_by_name_with_its_step() {
        Compilation compilation =
                compile(List.of(), declared("V", "@ButcherTableau(scheme = \"Verner89\", step = Step.LEARNABLE)"));
        assertThat(compilation).succeededWithoutWarnings();
        assertThat(compilation)
                .generatedSourceFile("test.VBlock")
                .contentsAsUtf8String()
                .contains("List.of(Scalar.one(\"h\")), f, options);");
    }

    @Test
    void an_unknown_scheme_is_answered_with_the_nearest() {
        JavaFileObject source = declared("V", "@ButcherTableau(scheme = \"Verner98\")");
        Compilation compilation = compile(List.of(), source);
        assertThat(compilation)
                .hadErrorContaining("unknown scheme 'Verner98'; did you mean 'Verner89'?")
                .inFile(source)
                .onLineContaining("Verner98");
    }

    @Test
    void exactly_one_source_of_the_tableau_is_asked_for() {
        assertThat(compile(List.of(), declared("A", "@ButcherTableau")))
                .hadErrorContaining("states 0 of value, file and scheme; state exactly one");
        assertThat(compile(List.of(), declared("A", "@ButcherTableau(scheme = \"RK4\", file = \"rk4.tableau\")")))
                .hadErrorContaining("states 2 of value, file and scheme");
    }

    @Test
    void a_missing_file_is_answered_with_every_place_tried() {
        Compilation compilation = compile(List.of(), declared("A", "@ButcherTableau(file = \"rk4.tableau\")"));
        assertThat(compilation)
                .hadErrorContaining(
                        "file \"rk4.tableau\" is not found; tried test/rk4.tableau in SOURCE_PATH, test/rk4.tableau in"
                                + " CLASS_OUTPUT, test/rk4.tableau in CLASS_PATH, rk4.tableau in SOURCE_PATH, rk4.tableau in"
                                + " CLASS_OUTPUT, rk4.tableau in CLASS_PATH; a folder is named by the option"
                                + " -Ahoresnet.tableaux=FOLDER");
    }

    @Test
    void a_path_out_of_the_project_is_refused() {
        for (String path : List.of("../rk4.tableau", "/etc/passwd", "a/../../b", "")) {
            assertThat(compile(List.of(), declared("A", "@ButcherTableau(file = \"" + path + "\")")))
                    .hadErrorContaining("is no relative path");
        }
    }

    @Test
    void a_file_of_the_class_path_is_found() {
        Compilation compilation = compile(
                List.of(),
                declared("A", "@ButcherTableau(file = \"io/github/horesnet/tableaux/catalogue/RK4.tableau\")"));
        assertThat(compilation).succeededWithoutWarnings();
        assertThat(compilation).generatedSourceFile("test.ABlock");
    }

    @Test
    void a_nested_type_of_package_visibility_gives_a_block_of_package_visibility() {
        JavaFileObject outer = JavaFileObjects.forSourceString("test.Outer", """
                package test;
                class Outer {
                  @io.github.horesnet.tableaux.ButcherTableau(scheme = "RK4")
                  public interface Inner {}
                }
                """);
        Compilation compilation = compile(List.of(), outer);
        assertThat(compilation).succeededWithoutWarnings();
        assertThat(compilation)
                .generatedSourceFile("test.Outer_InnerBlock")
                .contentsAsUtf8String()
                .contains("\nfinal class Outer_InnerBlock");
    }

    @Test
    void a_name_that_is_taken_is_said() {
        JavaFileObject taken = JavaFileObjects.forSourceString("test.HeunBlock", "package test;\nclass HeunBlock {}\n");
        assertThat(compile(List.of(), declared("Heun", HEUN), taken))
                .hadErrorContaining("the class test.HeunBlock exists already");
    }

    @Test
    void a_package_gets_every_scheme_of_the_catalogue_in_every_step() {
        JavaFileObject packageInfo = JavaFileObjects.forSourceString(
                "test.package-info",
                "@io.github.horesnet.tableaux.CatalogueBlocks(steps = {io.github.horesnet.tableaux.Step.FIXED,"
                        + " io.github.horesnet.tableaux.Step.LEARNABLE, io.github.horesnet.tableaux.Step.PER_ROW})\n"
                        + "package test;\n");
        Compilation compilation = compile(List.of(), packageInfo);
        assertThat(compilation).succeededWithoutWarnings();
        assertEquals(
                Catalogue.names().size() * 3, compilation.generatedSourceFiles().size());
        assertThat(compilation).generatedSourceFile("test.RK4PerRowBlock");
    }

    @Test
    void text_from_outside_cannot_leave_its_comment() {
        Compilation compilation =
                heun("order  2", "order  2\n    title */ } {@link X} <b> \\u002a\\u002f &amp; @param");
        assertThat(compilation).succeededWithoutWarnings();
    }
}

package io.github.horesnet.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static io.github.horesnet.processor.Compilations.compile;
import static io.github.horesnet.processor.Compilations.declared;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderProcessorTest {
    private static final String MIDPOINT = "scheme Mid\norder 2\n0 |\n1/2 | 1/2\n----\nb | . 1\n";

    @TempDir
    private Path folder;

    private Path write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        return Files.writeString(path, text);
    }

    private Compilation compileFolder(String... more) {
        List<String> options = new ArrayList<>(List.of("-Ahoresnet.tableaux=" + folder));
        options.addAll(List.of(more));
        return compile(options);
    }

    @Test
    void each_file_becomes_a_block_in_the_package_of_its_folder() throws IOException {
        write("com/acme/mid.tableau", MIDPOINT);
        write(
                "com/acme/deep/other.tableau",
                MIDPOINT.replace("Mid", "Other").replace("order", "step learnable\norder"));
        Compilation compilation = compileFolder();
        assertThat(compilation).succeededWithoutWarnings();
        assertThat(compilation).generatedSourceFile("com.acme.MidBlock");
        assertThat(compilation)
                .generatedSourceFile("com.acme.deep.OtherBlock")
                .contentsAsUtf8String()
                .contains("List.of(Scalar.one(\"h\"))");
    }

    @Test
    void an_option_names_the_package_of_the_root() throws IOException {
        write("mid.tableau", MIDPOINT);
        assertThat(compileFolder("-Ahoresnet.package=com.acme")).generatedSourceFile("com.acme.MidBlock");
        assertThat(compileFolder()).hadErrorContaining("mid.tableau lies in no package; move it into sub-folders");
    }

    @Test
    void a_bad_file_is_said_with_its_line_and_the_good_one_beside_it_checked_too() throws IOException {
        write("a/bad.tableau", MIDPOINT.replace("1/2 | 1/2", "1/2 | 1/3"));
        write("a/worse.tableau", MIDPOINT.replace("----", "---\nfoo"));
        Compilation compilation = compileFolder();
        assertThat(compilation).hadErrorContaining("a/bad.tableau:4:1: row 2 of A sums to 1/3, but c2 is 1/2");
        assertThat(compilation).hadErrorContaining("a/worse.tableau:6:1: unknown keyword 'foo'");
    }

    @Test
    void a_missing_folder_and_a_file_that_is_not_text_are_said() throws IOException {
        assertThat(compile(List.of("-Ahoresnet.tableaux=" + folder.resolve("none"))))
                .hadErrorContaining("which does not exist; create it, or remove the option");
        Files.write(write("a/latin.tableau", ""), "é".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(compileFolder()).hadErrorContaining("is not in UTF-8");
    }

    @Test
    void a_folder_that_is_no_Java_name_is_said() throws IOException {
        write("my-schemes/mid.tableau", MIDPOINT);
        assertThat(compileFolder()).hadErrorContaining("my-schemes, which is no Java name; rename the folder");
    }

    @Test
    void an_annotation_finds_its_file_in_the_folder() throws IOException {
        write("test/mine.tableau", MIDPOINT);
        Compilation compilation = compile(
                List.of("-Ahoresnet.tableaux=" + folder), declared("Mine", "@ButcherTableau(file = \"mine.tableau\")"));
        assertThat(compilation).succeededWithoutWarnings();
        assertThat(compilation).generatedSourceFile("test.MineBlock");
    }
}

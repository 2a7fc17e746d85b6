package io.github.horesnet.processor;

import static com.google.testing.compile.Compiler.javac;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;

/** Runs the real compiler with the processors, on sources that stand in for the runtime. */
final class Compilations {
    private static final List<JavaFileObject> RUNTIME = Stream.of(
                    "NDArray",
                    "Block",
                    "Coefficient",
                    "Sum",
                    "Stages",
                    "Scalar",
                    "Uses",
                    "States",
                    "BlockOptions",
                    "SingleStateBlock",
                    "MultistateBlock",
                    "ReversibleBlock")
            .map(name -> JavaFileObjects.forResource("stubs/" + name + ".java"))
            .toList();

    private Compilations() {}

    /** Compiles with every warning an error but those about annotations that no processor claims. */
    static Compilation compile(List<String> options, JavaFileObject... sources) {
        List<JavaFileObject> all = new ArrayList<>(RUNTIME);
        all.addAll(List.of(sources));
        return compiler(options).compile(all);
    }

    private static Compiler compiler(List<String> options) {
        List<Object> all = new ArrayList<>(List.of("-Xlint:all,-serial", "-Xdoclint:all,-missing"));
        all.addAll(options);
        return javac().withOptions(all).withProcessors(new BlockProcessor(), new FolderProcessor());
    }

    /** Returns a source file of the package {@code test} with an annotation on an interface. */
    static JavaFileObject declared(String name, String annotation) {
        return JavaFileObjects.forSourceString(
                "test." + name,
                "package test;\n\nimport io.github.horesnet.tableaux.ButcherTableau;\n"
                        + "import io.github.horesnet.tableaux.Step;\n\n" + annotation + "\npublic interface " + name
                        + " {}\n");
    }
}

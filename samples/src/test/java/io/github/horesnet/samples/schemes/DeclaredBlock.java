package io.github.horesnet.samples.schemes;

import ai.djl.nn.Block;
import io.github.horesnet.runtime.block.BlockOptions;
import io.github.horesnet.runtime.block.SchemeBlock;
import io.github.horesnet.tableaux.ButcherTableau;
import io.github.horesnet.tableaux.Step;
import io.github.horesnet.tableaux.catalogue.Catalogue;
import io.github.horesnet.tableaux.exact.Surd;
import io.github.horesnet.tableaux.notation.TableauReader;
import io.github.horesnet.tableaux.scheme.Kind;
import io.github.horesnet.tableaux.scheme.Scheme;
import io.github.horesnet.tableaux.scheme.Tableau;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A block that this module declares: the class that must be there, and the tableau that it must compute. */
record DeclaredBlock(Scheme scheme, Step step) {

    private static final String QUARTERS4 = "quarters4.tableau";

    /** Every tableau of the catalogue in every step that is not controlled, and the module's own schemes. */
    static List<DeclaredBlock> all() {
        return Stream.concat(
                        every().filter(declared -> declared.isTableau() && declared.step() != Step.CONTROLLED),
                        Stream.of(ofAnnotation(), ofFile()))
                .toList();
    }

    /** Every scheme of the catalogue in every step that it allows. */
    static Stream<DeclaredBlock> every() {
        return Catalogue.names().stream()
                .map(name -> scheme(Catalogue.text(name).orElseThrow(), name))
                .flatMap(scheme ->
                        Stream.of(Step.values()).filter(scheme::allows).map(step -> new DeclaredBlock(scheme, step)));
    }

    /** Whether the scheme is a tableau whose stages have a sub-net each. */
    boolean isTableau() {
        return scheme.kind() == Kind.RUNGE_KUTTA
                && scheme.evaluations().stream()
                        .allMatch(stage -> stage.shared().isEmpty());
    }

    private static DeclaredBlock ofAnnotation() {
        String text = Balanced3.class.getAnnotation(ButcherTableau.class).value();
        return new DeclaredBlock(scheme(text, "Balanced3"), Step.FIXED);
    }

    private static DeclaredBlock ofFile() {
        try (InputStream text = DeclaredBlock.class.getResourceAsStream(QUARTERS4)) {
            byte[] bytes = Objects.requireNonNull(text, QUARTERS4).readAllBytes();
            return new DeclaredBlock(scheme(new String(bytes, StandardCharsets.UTF_8), "Quarters4"), Step.FIXED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Scheme scheme(String text, String name) {
        return TableauReader.read(text, name, Optional.of(name)).scheme().orElseThrow();
    }

    /** A new block of the generated class, whose sub-nets f makes. */
    SchemeBlock create(Supplier<Block> f) {
        return create(f, BlockOptions.DEFAULT);
    }

    /** The same with options. */
    SchemeBlock create(Supplier<Block> f, BlockOptions options) {
        try {
            return Class.forName(getClass().getPackageName() + "." + this)
                    .asSubclass(SchemeBlock.class)
                    .getConstructor(Supplier.class, BlockOptions.class)
                    .newInstance(f, options);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("no block " + this, e);
        }
    }

    /** The rows that a block computes: the input of each stage that reaches the output, then the output. */
    List<TableauRow> rows() {
        Tableau tableau = scheme.tableau();
        List<Integer> stages = reachingOutput(tableau);
        List<TableauRow> rows = new ArrayList<>();
        for (int stage : stages) {
            rows.add(row(
                    "h" + stage,
                    stages.subList(0, rows.size()),
                    tableau.matrix().get(stage - 1)));
        }
        rows.add(row("hOut", stages, tableau.weights()));
        return rows;
    }

    private static List<Integer> reachingOutput(Tableau tableau) {
        List<Integer> stages = new ArrayList<>();
        for (int stage = tableau.stages(); stage >= 1; stage--) {
            int j = stage;
            if (!tableau.weights().get(j - 1).isZero()
                    || stages.stream().anyMatch(i -> !tableau.a(i, j).isZero())) {
                stages.add(0, stage);
            }
        }
        return stages;
    }

    private TableauRow row(String ownStep, List<Integer> stages, List<Surd> weights) {
        return new TableauRow(
                switch (step) {
                    case FIXED -> "";
                    case LEARNABLE, CONTROLLED -> "h";
                    case PER_ROW -> ownStep;
                },
                stages.stream().map(stage -> weights.get(stage - 1)).toList());
    }

    @Override
    public String toString() {
        return scheme.name() + step.suffix() + "Block";
    }
}

package io.github.horesnet.tableaux.notation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.horesnet.tableaux.catalogue.Catalogue;
import io.github.horesnet.tableaux.exact.Surd;
import io.github.horesnet.tableaux.scheme.Kind;
import io.github.horesnet.tableaux.scheme.Learnable;
import io.github.horesnet.tableaux.scheme.Monomial;
import io.github.horesnet.tableaux.scheme.Operand;
import io.github.horesnet.tableaux.scheme.Scheme;
import io.github.horesnet.tableaux.scheme.State;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The networks of Luo et al. (2022), table 1, as equations, and what equations are refused. */
class EquationsTest {
    private static Reading reading(String text) {
        return TableauReader.read(text, "test", Optional.of("Test"));
    }

    private static Scheme read(String text) {
        Reading reading = reading(text);
        assertEquals(List.of(), reading.findings());
        Scheme scheme = reading.scheme().orElseThrow();
        assertEquals(reading.scheme(), reading(TableauWriter.write(scheme)).scheme());
        return scheme;
    }

    @Test
    void a_tableau_and_its_equations_are_one_scheme() {
        Scheme equations = read("""
                scheme RK4
                k1 = F(x)
                k2 = F(x + h*k1/2)
                k3 = F(x + h/2*k2)
                k4 = F(x + h*k3)
                x' = x + h*(k1 + 2*k2 + 2*k3 + k4)/6
                """);
        Scheme tableau = read(Catalogue.text("RK4").orElseThrow().replaceAll("(?m)^(title|order|cite).*$", ""));
        assertEquals(Kind.RUNGE_KUTTA, equations.kind());
        assertEquals(tableau.evaluations(), equations.evaluations());
        assertEquals(tableau.outputs(), equations.outputs());
    }

    @Test
    void a_step_that_is_not_written_stands_before_each_k() {
        assertEquals(read("x' = x + h*F(x + h*F(x)/2)"), read("k1 = F(x)\nx' = x + F(x + 1/2*k1)"));
    }

    @Test
    void embedded_weights_are_the_successor_xhat() {
        Scheme scheme = read("k1 = F(x)\nk2 = F(x + h*k1)\nx' = x + h*(k1 + k2)/2\nxhat' = x + h*k1");
        assertEquals(Optional.of(List.of(Surd.ONE, Surd.ZERO)), scheme.tableau().embedded());
    }

    @Test
    void lm_resnet_has_a_history_and_a_learnable_scalar() {
        Scheme scheme = read("""
                states x previous = x
                learn k = uniform(-0.1, 0)

                k1        = F(x)
                x'        = (1 - k)*x + k*previous + k1
                previous' = x
                """);
        assertEquals(Kind.MULTISTEP, scheme.kind());
        assertEquals(List.of(new Learnable("k", Surd.of(-1, 10), Surd.ZERO)), scheme.learnables());
        assertEquals(State.Start.COPY, scheme.states().list().get(1).start());
        assertEquals(Surd.of(-1), scheme.output().factor(Monomial.of("k"), Scheme.X));
        assertEquals(Surd.ONE, scheme.output().factor(Monomial.of("k"), new Operand.State(2)));
        assertTrue(scheme.outputs().get(1).isJust(Scheme.X));
    }

    @Test
    void the_second_order_network_has_a_double_root() {
        assertEquals(
                Kind.SECOND_ORDER,
                read("states x previous = x\nx' = 2*x - previous + h*h*F(x)\nprevious' = x")
                        .kind());
    }

    @Test
    void momentum_starts_from_zero() {
        Scheme scheme = read("states x v = 0\nlet g = 9/10\nv' = g*v + (1 - g)*F(x)\nx' = x + v'");
        assertEquals(State.Start.ZERO, scheme.states().list().get(1).start());
        assertEquals(Surd.of(9, 10), scheme.output().factor(Monomial.ONE, new Operand.State(2)));
        assertEquals(Surd.of(1, 10), scheme.output().factor(Monomial.ONE, new Operand.K(1)));
    }

    @Test
    void revnet_and_the_hamiltonian_network_split_the_channels() {
        Scheme revNet = read("split x = x1 x2\nx1' = x1 + F(x2)\nx2' = x2 + F(x1')");
        assertEquals(Kind.PARTITIONED, revNet.kind());
        assertEquals(Optional.of("x"), revNet.states().split());
        assertEquals(
                Kind.PARTITIONED,
                read("split x = y z\nz' = z - h*F(y)\ny' = y + h*F(z')").kind());
    }

    @Test
    void polynet_composes_and_shares_sub_nets() {
        Scheme poly2 = read("k1 = F[a](x)\nk2 = F[a](k1)\nx' = x + k1 + k2");
        assertEquals(Kind.COMPOSITION, poly2.kind());
        assertEquals(Optional.of("a"), poly2.evaluations().get(1).shared());
        assertEquals(poly2, read("k1 = F[a](x)\nx' = x + k1 + F[a](k1)"));
        assertEquals(3, read("x' = x + F(x) + F(F(x))").stages());
    }

    @Test
    void names_that_look_like_stages_are_kept_apart() {
        assertEquals(
                List.of("k1", "k2"),
                read("states k1 k2 = k1\nk1' = k1 + F(k2)\nk2' = k1").states().names());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "x' = x + F(y); 1:12; unknown name 'y'",
                "x' = x*x; 1:7; a product of two maps",
                "x' = x/x; 1:7; a division by what is no number",
                "x' = x + 1; 1:1; a number is added to maps",
                "x' = F(1); 1:6; F of what is no map",
                "y' = F(x); 1:1; unknown state 'y'",
                "x' = F[](x); 1:8; expected a label",
                "x' = F x; 1:6; unknown name 'F'",
                "k1 = F(x); 1:1; no equation gives x'",
                "k = F(x)|k = F(x)|x' = x; 2:1; 'k' is defined already",
                "x' = x|x' = x; 2:1; a second equation for x'",
                "h = F(x)|x' = x; 1:1; 'h' has a meaning of its own",
                "states x y|x' = x; 1:10; only the first state is given",
                "states x y = z|x' = x; 1:10; 'z' is nothing that a state can be at first",
                "states x x = x|x' = x; 1:10; 'x' is defined already",
                "split x = x1|x1' = x1; 1:7; a split into fewer than two parts",
                "learn k = uniform(1, 0)|x' = x; 1:11; give the lower end first",
                "learn k = x|x' = x; 1:11; unknown name 'x'",
                "learn k|x' = x; 1:7; expected 'learn k = uniform(a, b)'",
            })
    void what_is_no_scheme_is_told_at_its_place(String lines, String place, String message) {
        Reading reading = reading(lines.replace("|", "\n"));
        assertEquals(
                "test:" + place,
                reading.findings().get(0).position().toString(),
                reading.findings().toString());
        assertTrue(
                reading.findings().get(0).message().contains(message),
                reading.findings().toString());
        assertEquals(1, reading.findings().size(), reading.findings().toString());
    }

    @Test
    void rows_and_equations_do_not_mix() {
        assertTrue(reading("| \nx' = x\n").findings().get(0).message().contains("an equation after rows"));
        assertTrue(reading("x' = x\n| \n").findings().get(0).message().contains("a row after equations"));
        assertTrue(reading("states x y = x\n|\n----\nb | 1\n")
                .findings()
                .get(0)
                .message()
                .contains("need equations"));
    }
}

package io.github.horesnet.tableaux.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.horesnet.tableaux.exact.Surd;
import io.github.horesnet.tableaux.notation.TableauReader;
import io.github.horesnet.tableaux.scheme.Learnable;
import io.github.horesnet.tableaux.scheme.Scheme;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryTest {
    private static final String LM = "states x p = x|learn k = uniform(-1/10, 0)|x' = (1 - k)*x + k*p + F(x)|p' = x";
    private static final String SECOND_ORDER = "states x p = x|x' = 2*x - p + h*h*F(x)|p' = x";
    private static final String MOMENTUM = "states x v = 0|v' = 9/10*v + 1/10*F(x)|x' = x + v'";
    private static final String REVNET = "split x = x1 x2|x1' = x1 + F(x2)|x2' = x2 + F(x1')";

    private static Scheme scheme(String lines) {
        return TableauReader.read(lines.replace("|", "\n"), "test", Optional.of("Test"))
                .scheme()
                .orElseThrow();
    }

    private static Consistency consistency(String lines) {
        return Consistency.of(scheme(lines), Learnable::low);
    }

    @ParameterizedTest
    @ValueSource(strings = {LM, SECOND_ORDER, MOMENTUM, REVNET, "x' = x + F(x)"})
    void schemes_keep_a_map_that_sub_nets_leave_alone(String lines) {
        assertTrue(consistency(lines).keepsConstants());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "states x p = x|x' = x + p + F(x)|p' = x",
                "states x p = x|x' = x + F(2*x)|p' = x",
                "x' = 1/2*x + F(x)"
            })
    void schemes_that_do_not_keep_it_are_found(String lines) {
        assertFalse(consistency(lines).keepsConstants());
    }

    @Test
    void lm_resnet_advances_by_one_over_one_plus_k() {
        assertEquals(Optional.of(Surd.of(10, 9)), consistency(LM).advance());
        assertEquals(
                Optional.of(Surd.ONE),
                Consistency.of(scheme(LM), Learnable::high).advance());
    }

    @Test
    void momentum_advances_by_one() {
        assertEquals(Optional.of(Surd.ONE), consistency(MOMENTUM).advance());
    }

    @Test
    void a_scheme_of_second_order_advances_no_equation_of_first_order() {
        assertEquals(Optional.empty(), consistency(SECOND_ORDER).advance());
        assertTrue(consistency(SECOND_ORDER).isOfSecondOrder());
        assertFalse(consistency(SECOND_ORDER.replace("h*h*", "2*h*h*")).isOfSecondOrder());
        assertFalse(consistency(LM).isOfSecondOrder());
    }

    @ParameterizedTest
    @CsvSource({"-1/2, true", "1, true", "-1, false", "11/10, false", "-2, false", "0, true"})
    void lm_resnet_is_zero_stable_for_k_from_above_minus_one_to_one(String k, boolean stable) {
        Scheme scheme = scheme(LM.replace("uniform(-1/10, 0)", k));
        assertEquals(stable, ZeroStability.of(scheme, Learnable::low).holds(1));
    }

    @Test
    void the_double_root_of_second_order_is_no_stability_of_first_order() {
        ZeroStability stability = ZeroStability.of(scheme(SECOND_ORDER), Learnable::low);
        assertFalse(stability.holds(1));
        assertTrue(stability.holds(2));
    }

    @Test
    void revnet_is_rebuilt_from_its_second_half_without_amplification() {
        WayBack back = WayBack.of(scheme(REVNET), Learnable::low).orElseThrow();
        assertEquals(List.of(2, 1), back.stages());
        assertEquals(1, back.amplification(), 1e-12);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                LM + "; 10",
                SECOND_ORDER + "; 1",
                "split x = y z|z' = z - h*F(y)|y' = y + h*F(z'); 1",
                MOMENTUM + "; 1.1111111111",
            })
    void errors_on_the_way_back_grow_as_the_inverse_of_v_says(String lines, double amplification) {
        assertEquals(
                amplification,
                WayBack.of(scheme(lines), Learnable::low).orElseThrow().amplification(),
                1e-9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x' = x + F(x)", "k = F(x)|x' = x + F(x + 1/2*k)", "x' = x + F(x) + F(F(x))"})
    void schemes_whose_stages_need_the_input_are_not_reversible(String lines) {
        assertEquals(Optional.empty(), WayBack.of(scheme(lines), Learnable::low));
    }

    @Test
    void lm_resnet_without_its_history_is_not_reversible() {
        assertEquals(Optional.empty(), WayBack.of(scheme(LM), Learnable::high));
    }
}

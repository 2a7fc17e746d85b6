package io.github.horesnet.tableaux.scheme;

import io.github.horesnet.tableaux.exact.Surd;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Random general linear methods: states carried or split, learnable scalars, shared sub-nets, powers of h. */
public final class GeneralSchemes extends DomainContextBase {
    private static final Claims CLAIMS =
            new Claims("A title", Optional.empty(), Optional.empty(), List.of("Someone"), Map.of());

    @Provide
    Arbitrary<Scheme> schemes() {
        return Arbitraries.randomValue(GeneralSchemes::scheme);
    }

    private static Scheme scheme(Random random) {
        int count = 1 + random.nextInt(3);
        boolean split = count > 1 && random.nextBoolean();
        List<State> states = new ArrayList<>();
        for (int state = 1; state <= count; state++) {
            states.add(new State(state == 1 && !split ? "x" : "y" + state, start(state, split, random)));
        }
        List<Learnable> learnables = random.nextBoolean()
                ? List.of(new Learnable("w", Surd.of(-1, 2), Surd.of(random.nextInt(3))))
                : List.of();
        List<Evaluation> evaluations = new ArrayList<>();
        int stages = 1 + random.nextInt(4);
        for (int stage = 0; stage < stages; stage++) {
            Optional<String> label =
                    random.nextInt(3) == 0 ? Optional.of(random.nextBoolean() ? "a" : "a'") : Optional.empty();
            evaluations.add(new Evaluation(form(count, stage, learnables, random), label));
        }
        List<LinearForm> outputs = new ArrayList<>();
        for (int state = 0; state < count; state++) {
            outputs.add(form(count, stages, learnables, random));
        }
        Optional<LinearForm> embedded =
                random.nextInt(3) == 0 ? Optional.of(form(count, stages, learnables, random)) : Optional.empty();
        States all = count == 1 ? States.ONE : new States(states, split ? Optional.of("x") : Optional.empty());
        return new Scheme("Random", CLAIMS, all, learnables, Optional.empty(), evaluations, outputs, embedded);
    }

    private static State.Start start(int state, boolean split, Random random) {
        return state == 1 || split ? State.Start.GIVEN : random.nextBoolean() ? State.Start.COPY : State.Start.ZERO;
    }

    private static LinearForm form(int states, int stages, List<Learnable> learnables, Random random) {
        // A power of h in each form, so that the notation adds none of its own.
        LinearForm form = LinearForm.ZERO.plus(Monomial.of(Scheme.H), Surd.ONE, operand(states, stages, random));
        for (int term = random.nextInt(4); term > 0; term--) {
            Monomial scale = Monomial.ONE;
            for (int power = random.nextInt(3); power > 0; power--) {
                boolean learnable = !learnables.isEmpty() && random.nextBoolean();
                scale = scale.times(Monomial.of(learnable ? learnables.get(0).name() : Scheme.H));
            }
            Surd factor = Surd.of(1 + random.nextInt(3), 2).times(Surd.of(random.nextBoolean() ? 1 : -1));
            form = form.plus(scale, factor, operand(states, stages, random));
        }
        return form.parts().isEmpty() ? LinearForm.ZERO.plus(Monomial.of(Scheme.H), Surd.ONE, Scheme.X) : form;
    }

    private static Operand operand(int states, int stages, Random random) {
        int index = random.nextInt(states + stages);
        return index < states ? new Operand.State(index + 1) : new Operand.K(index - states + 1);
    }
}

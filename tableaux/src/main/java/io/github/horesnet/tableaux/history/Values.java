package io.github.horesnet.tableaux.history;

import io.github.horesnet.tableaux.exact.Surd;
import io.github.horesnet.tableaux.scheme.Learnable;
import io.github.horesnet.tableaux.scheme.LinearForm;
import io.github.horesnet.tableaux.scheme.Operand;
import io.github.horesnet.tableaux.scheme.Scheme;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A scheme at chosen values of its learnable scalars, with step 1. */
record Values(Scheme scheme, Map<String, Surd> scalars) {
    static Values of(Scheme scheme, Function<Learnable, Surd> choice) {
        return new Values(scheme, scheme.learnables().stream().collect(Collectors.toMap(Learnable::name, choice)));
    }

    /** Returns the factors of all states in a form. */
    List<Surd> states(LinearForm form) {
        return IntStream.rangeClosed(1, scheme.states().count())
                .mapToObj(state -> form.factor(new Operand.State(state), scalars))
                .toList();
    }

    /** Returns the factors of all stages in a form. */
    List<Surd> stages(LinearForm form) {
        return IntStream.rangeClosed(1, scheme.stages())
                .mapToObj(stage -> form.factor(new Operand.K(stage), scalars))
                .toList();
    }

    /** Returns the sum of the factors of all stages in a form. */
    Surd stageSum(LinearForm form) {
        return stages(form).stream().reduce(Surd.ZERO, Surd::plus);
    }
}

package io.github.horesnet.tableaux.plan;

import io.github.horesnet.tableaux.exact.Surd;
import io.github.horesnet.tableaux.scheme.LinearForm;
import io.github.horesnet.tableaux.scheme.Operand;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The fewest maps that any evaluation of a scheme holds at once, whose stages consume their inputs: while one runs, the
 * inputs of all later stages and the outputs must be known but for what is still to come, so as many maps are remembered
 * as these are linearly independent; and one is computed.
 */
final class Bound {
    /** Values of scalars that no equation of a scheme expects. */
    private static final int UNLIKELY = 1_009;

    private Bound() {}

    /**
     * Returns the bound.
     *
     * @param stages the stages, in the order of their inputs
     * @param forms the inputs of the stages and the outputs
     */
    static int of(int states, List<Integer> stages, List<LinearForm> forms) {
        Map<String, Surd> scalars = scalars(forms);
        int outputs = forms.size() - stages.size();
        List<Operand> known = new ArrayList<>();
        IntStream.rangeClosed(1, states).mapToObj(Operand.State::new).forEach(known::add);
        int most = Math.max(states, outputs);
        for (int place = 0; place < stages.size(); place++) {
            List<LinearForm> later = forms.subList(place + 1, forms.size());
            // No rank is larger than the number of rows or columns.
            if (Math.min(later.size(), known.size()) >= most) {
                List<List<Surd>> rows =
                        later.stream().map(form -> row(form, known, scalars)).toList();
                most = Math.max(most, Elimination.rank(rows) + 1);
            }
            known.add(new Operand.K(stages.get(place)));
        }
        return most;
    }

    private static List<Surd> row(LinearForm form, List<Operand> operands, Map<String, Surd> scalars) {
        return operands.stream()
                .map(operand -> form.factor(operand, scalars).exactly())
                .toList();
    }

    private static Map<String, Surd> scalars(List<LinearForm> forms) {
        SortedMap<String, Surd> values = new TreeMap<>();
        Stream<String> names = forms.stream()
                .flatMap(form -> form.parts().keySet().stream())
                .flatMap(scale -> scale.powers().keySet().stream());
        names.distinct().sorted().forEach(name -> values.put(name, Surd.of(UNLIKELY + 7L * values.size(), 1_013)));
        return values;
    }
}

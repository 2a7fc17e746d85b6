package io.github.horesnet.tableaux.plan;

import io.github.horesnet.tableaux.exact.Surd;
import io.github.horesnet.tableaux.scheme.LinearForm;
import io.github.horesnet.tableaux.scheme.Monomial;
import io.github.horesnet.tableaux.scheme.Operand;
import io.github.horesnet.tableaux.scheme.Scheme;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/** Where in a sequence of sums each map is used for the last time. */
record LastUses(Map<Operand, Integer> places, boolean ofStates) {
    LastUses {
        places = Map.copyOf(places);
    }

    /**
     * Finds the last uses. Places from {@code from} to before {@code to} may be left out by a pass, so they release only
     * what is made there, {@code conditional}.
     */
    static LastUses of(List<LinearForm> forms, int from, int to, Set<Operand> conditional) {
        Map<Operand, Integer> places = new HashMap<>();
        for (int place = 0; place < forms.size(); place++) {
            for (Operand operand : forms.get(place).operands()) {
                places.put(operand, place);
            }
        }
        places.entrySet()
                .removeIf(last ->
                        last.getValue() >= from && last.getValue() < to && !conditional.contains(last.getKey()));
        return new LastUses(places, false);
    }

    /** Finds the last uses in a pass to which the incoming states belong. */
    static LastUses withStates(List<LinearForm> forms) {
        return new LastUses(of(forms, 0, 0, Set.of()).places, true);
    }

    /** Returns whether a map is released at a place: a state is not where it belongs to the caller. */
    boolean isLast(Operand operand, int place) {
        return (ofStates || !(operand instanceof Operand.State)) && places.getOrDefault(operand, -1) == place;
    }

    /** Returns how a form at a place is summed. */
    Sum sum(LinearForm form, int place) {
        if (form.parts().isEmpty()) {
            return new Sum(List.of(new Sum.Part(Monomial.ONE, List.of(new Sum.Term(Surd.ZERO, Scheme.X, false)))));
        }
        Map<Operand, Monomial> lastPart = new HashMap<>();
        form.parts().forEach((scale, part) -> part.keySet().forEach(operand -> lastPart.put(operand, scale)));
        List<Sum.Part> parts = new ArrayList<>();
        for (Map.Entry<Monomial, SortedMap<Operand, Surd>> part : form.parts().entrySet()) {
            List<Sum.Term> terms = new ArrayList<>();
            part.getValue().forEach((operand, factor) -> {
                boolean last = isLast(operand, place) && part.getKey().equals(lastPart.get(operand));
                terms.add(new Sum.Term(factor, operand, last));
            });
            parts.add(new Sum.Part(part.getKey(), terms));
        }
        return new Sum(parts);
    }
}

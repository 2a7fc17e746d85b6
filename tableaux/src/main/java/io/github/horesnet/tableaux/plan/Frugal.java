package io.github.horesnet.tableaux.plan;

import io.github.horesnet.tableaux.exact.Rounding;
import io.github.horesnet.tableaux.exact.Surd;
import io.github.horesnet.tableaux.scheme.LinearForm;
import io.github.horesnet.tableaux.scheme.Monomial;
import io.github.horesnet.tableaux.scheme.Operand;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Plans a pass that keeps nothing for a backward one and holds few maps: a map is held until it would be one too many;
 * then it is added to others, by which everything that is still to be computed can be expressed without it.
 *
 * <p>All forms are kept in terms of the maps that are held, so that an exchange of maps is a substitution.
 */
final class Frugal {
    /** Larger shares lose too many digits, and come of decimals that depend on one another but for their rounding. */
    private static final double MOST_GROWTH = Math.log(1_000);

    private final List<Integer> stages;
    private final List<LinearForm> forms;
    private final Scaling scaling;
    private final int most;
    private final Set<Operand> held = new TreeSet<>();
    private final List<Instruction> instructions = new ArrayList<>();
    private int partials;

    private Frugal(int states, List<Integer> stages, List<LinearForm> forms, Scaling scaling, int most) {
        this.stages = stages;
        this.forms = new ArrayList<>(forms);
        this.scaling = scaling;
        this.most = most;
        IntStream.rangeClosed(1, states).mapToObj(Operand.State::new).forEach(held::add);
    }

    /**
     * Returns the instructions that hold at most so many maps, or as few more as this way of planning can.
     *
     * @param forms the inputs of the stages and the outputs, over stages as they are scaled
     */
    static List<Instruction> instructions(
            int states, List<Integer> stages, List<LinearForm> forms, Scaling scaling, int most) {
        return new Frugal(states, stages, forms, scaling, most).instructions();
    }

    private List<Instruction> instructions() {
        for (int place = 0; place < stages.size(); place++) {
            held.retainAll(operands(place));
            reduce(place);
            evaluate(place);
        }
        LastUses lastUses = LastUses.withStates(forms);
        instructions.add(new Instruction.Yield(IntStream.range(stages.size(), forms.size())
                .mapToObj(place -> lastUses.sum(forms.get(place), place))
                .toList()));
        return instructions;
    }

    /** Returns what the forms from a place on use. */
    private SortedSet<Operand> operands(int from) {
        SortedSet<Operand> operands = new TreeSet<>();
        forms.subList(from, forms.size()).forEach(form -> operands.addAll(form.operands()));
        return operands;
    }

    private void evaluate(int place) {
        int stage = stages.get(place);
        LinearForm input = forms.get(place);
        Monomial scale = scaling.of(stage).orElse(Monomial.ONE);
        SortedSet<Operand> later = operands(place + 1);
        Optional<Operand> map = input.operands().stream()
                .filter(operand -> input.isJust(operand) && later.contains(operand))
                .findFirst();
        LastUses lastUses = LastUses.withStates(forms);
        instructions.add(map.<Instruction>map(operand -> new Instruction.EvaluateMap(stage, operand, scale))
                .orElseGet(() -> new Instruction.Evaluate(stage, lastUses.sum(input, place), scale)));
        held.retainAll(later);
        held.add(new Operand.K(stage));
    }

    /** Exchanges maps until at most so many are held while a stage runs as may be, or no exchange leaves fewer. */
    private void reduce(int place) {
        boolean reduced = true;
        while (reduced && remembered(place).size() >= most) {
            Optional<Exchange> exchange = exchange(place);
            exchange.ifPresent(found -> follow(place, found));
            reduced = exchange.isPresent();
        }
    }

    private List<Operand> remembered(int place) {
        SortedSet<Operand> remembered = operands(place + 1);
        remembered.retainAll(held);
        return List.copyOf(remembered);
    }

    /**
     * One map less to remember: by Σ cⱼ rowⱼ = 0, over all that is computed later, it is added to the others.
     *
     * @param operands the maps that are remembered
     * @param relation the factors c
     * @param sizes the logarithms of their magnitudes
     * @param leaving the place of the map that is not needed any more
     */
    private record Exchange(List<Operand> operands, List<Surd> relation, List<Double> sizes, int leaving) {
        static Stream<Exchange> of(List<Operand> operands, List<Surd> relation) {
            List<Double> sizes = relation.stream()
                    .map(factor -> Math.log(Math.abs(Rounding.nearestDouble(factor))))
                    .toList();
            return IntStream.range(0, operands.size())
                    .filter(place -> !relation.get(place).isZero())
                    .mapToObj(leaving -> new Exchange(operands, relation, sizes, leaving));
        }

        private IntStream changed() {
            return IntStream.range(0, operands.size())
                    .filter(place -> place != leaving && !relation.get(place).isZero());
        }

        /** How far the shares are from 1, by which digits are lost. */
        private double growth() {
            return changed()
                    .mapToDouble(place -> Math.abs(sizes.get(place) - sizes.get(leaving)))
                    .max()
                    .orElse(0);
        }

        /** How many maps are changed that a form uses, which must be undone for it. */
        private long undoneFor(LinearForm form) {
            return changed()
                    .filter(place -> form.operands().contains(operands.get(place)))
                    .count();
        }

        private int size() {
            return (int) changed().count();
        }

        /** How much of the map that leaves is added to each of the others: row(leaving) = −Σ cⱼ/c(leaving) rowⱼ. */
        private NavigableMap<Operand, Surd> shares() {
            NavigableMap<Operand, Surd> shares = new TreeMap<>();
            changed()
                    .forEach(place -> shares.put(
                            operands.get(place), relation.get(place).negated().dividedBy(relation.get(leaving))));
            return shares;
        }
    }

    /** Finds what changes few maps that the next stage uses, then few maps at all, in shares near 1. */
    private Optional<Exchange> exchange(int place) {
        List<Operand> remembered = remembered(place);
        List<List<Surd>> rows = forms.subList(place + 1, forms.size()).stream()
                .flatMap(form -> form.parts().values().stream())
                .map(part -> remembered.stream()
                        .map(operand -> part.getOrDefault(operand, Surd.ZERO))
                        .toList())
                .toList();
        return Elimination.relations(rows).stream()
                .flatMap(relation -> Exchange.of(remembered, relation))
                .filter(exchange -> exchange.growth() < MOST_GROWTH)
                .min(Comparator.<Exchange>comparingLong(exchange -> exchange.undoneFor(forms.get(place)))
                        .thenComparingInt(Exchange::size)
                        .thenComparingDouble(Exchange::growth));
    }

    private void follow(int place, Exchange exchange) {
        Operand leaving = exchange.operands().get(exchange.leaving());
        NavigableMap<Operand, Surd> shares = exchange.shares();
        shares.forEach((operand, share) -> {
            Operand.Partial partial = new Operand.Partial(++partials);
            // operand = share (partial − leaving)
            LinearForm replacement =
                    LinearForm.ZERO.plus(Monomial.ONE, share, partial).plus(Monomial.ONE, share.negated(), leaving);
            forms.subList(place, forms.size()).replaceAll(form -> form.substitute(operand, replacement));
            boolean last = operand.equals(shares.lastKey())
                    && !forms.get(place).operands().contains(leaving);
            List<Sum.Term> terms = List.of(
                    new Sum.Term(Surd.ONE.dividedBy(share), operand, true), new Sum.Term(Surd.ONE, leaving, last));
            instructions.add(new Instruction.Combine(partial, new Sum(List.of(new Sum.Part(Monomial.ONE, terms)))));
            held.remove(operand);
            held.add(partial);
        });
        if (!forms.get(place).operands().contains(leaving)) {
            held.remove(leaving);
        }
    }
}

package io.github.horesnet.processor.emit;

import io.github.horesnet.tableaux.plan.Instruction;
import io.github.horesnet.tableaux.plan.Plan;
import io.github.horesnet.tableaux.scheme.Monomial;
import io.github.horesnet.tableaux.scheme.Operand;
import io.github.horesnet.tableaux.scheme.Scheme;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/** The names of the local variables of a block's step: of states, stages and scalars, and of products of scalars. */
final class Locals {
    /** The stages' parameter, and that of the states where there are several. */
    static final String STAGES = "f";

    static final String STATES = "states";

    private final Set<String> taken = new HashSet<>(Set.of(STAGES, STATES));
    private final Map<Operand, String> maps = new HashMap<>();
    private final Map<String, String> scalars = new LinkedHashMap<>();
    private final Map<Monomial, String> products = new LinkedHashMap<>();
    private final Map<String, String> reciprocals = new LinkedHashMap<>();
    private final Map<String, List<String>> factors = new LinkedHashMap<>();

    private Locals() {}

    static Locals of(Scheme scheme, Plan plan) {
        Locals locals = new Locals();
        plan.stages().forEach(stage -> locals.maps.put(new Operand.K(stage), locals.take("k" + stage)));
        for (int state = 1; state <= plan.states(); state++) {
            Operand operand = new Operand.State(state);
            locals.maps.put(operand, locals.take(scheme.states().name(operand)));
        }
        plan.unrolled()
                .filter(Instruction.Combine.class::isInstance)
                .map(combine -> ((Instruction.Combine) combine).result())
                .forEach(partial -> locals.maps.put(partial, locals.take(partial.toString())));
        plan.scalars().forEach(scalar -> locals.scalars.put(scalar, locals.take(scalar)));
        plan.scales().filter(scale -> !scale.isOne() && !scale.isScalar()).forEach(locals::addProduct);
        return locals;
    }

    String of(Operand operand) {
        return maps.getOrDefault(operand, operand.toString());
    }

    String ofScalar(String scalar) {
        return scalars.getOrDefault(scalar, scalar);
    }

    /** Returns the name of a monomial other than 1. */
    String of(Monomial scale) {
        return products.getOrDefault(scale, ofScalar(scale.toString()));
    }

    /** Returns the products of scalars, each with its factors. */
    Map<String, List<String>> products() {
        return factors;
    }

    private void addProduct(Monomial scale) {
        List<String> of = factors(scale);
        String name = of.size() == 1 ? of.get(0) : take(product(scale));
        products.put(scale, name);
        if (of.size() > 1) {
            factors.put(name, of);
        }
    }

    /** Returns the scalars by which the step divides, each with the name of its reciprocal. */
    Map<String, String> reciprocals() {
        return reciprocals;
    }

    private List<String> factors(Monomial scale) {
        List<String> factors = new ArrayList<>();
        scale.powers().forEach((scalar, power) -> {
            String factor = power > 0
                    ? ofScalar(scalar)
                    : reciprocals.computeIfAbsent(scalar, divisor -> take(divisor + "Reciprocal"));
            factors.addAll(Collections.nCopies(Math.abs(power), factor));
        });
        return factors;
    }

    /** A name such as {@code h2_k}, or {@code h_per_k} where a scalar divides. */
    private static String product(Monomial scale) {
        String dividend = joined(scale.powers());
        String divisor = joined(scale.inverse().powers());
        return divisor.isEmpty() ? dividend : (dividend.isEmpty() ? "one" : dividend) + "_per_" + divisor;
    }

    private static String joined(Map<String, Integer> powers) {
        return powers.entrySet().stream()
                .filter(power -> power.getValue() > 0)
                .map(power -> power.getKey() + (power.getValue() == 1 ? "" : power.getValue()))
                .collect(Collectors.joining("_"));
    }

    private String take(String wanted) {
        String name = wanted;
        while (SourceVersion.isKeyword(name) || !taken.add(name)) {
            name += "_";
        }
        return name;
    }
}

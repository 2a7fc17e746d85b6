package io.github.horesnet.tableaux.check;

import io.github.horesnet.tableaux.exact.Surd;
import io.github.horesnet.tableaux.finding.Finding;
import io.github.horesnet.tableaux.finding.Rule;
import io.github.horesnet.tableaux.history.Consistency;
import io.github.horesnet.tableaux.history.ZeroStability;
import io.github.horesnet.tableaux.notation.Place;
import io.github.horesnet.tableaux.notation.Positions;
import io.github.horesnet.tableaux.scheme.Kind;
import io.github.horesnet.tableaux.scheme.Learnable;
import io.github.horesnet.tableaux.scheme.LinearForm;
import io.github.horesnet.tableaux.scheme.Operand;
import io.github.horesnet.tableaux.scheme.Scheme;
import io.github.horesnet.tableaux.scheme.StateMatrix;
import io.github.horesnet.tableaux.scheme.Waiver;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** The rules about schemes that are not Runge–Kutta's, each for its kind. */
final class KindRules {
    private final Scheme scheme;
    private final Kind kind;
    private final Positions positions;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<Waiver> waived = EnumSet.noneOf(Waiver.class);

    private KindRules(Scheme scheme, Positions positions) {
        this.scheme = scheme;
        this.kind = scheme.kind();
        this.positions = positions;
    }

    static List<Finding> apply(Scheme scheme, Positions positions) {
        KindRules rules = new KindRules(scheme, positions);
        rules.orders();
        rules.scalars();
        switch (rules.kind) {
            case MULTISTEP, SECOND_ORDER -> {
                rules.consistency();
                rules.zeroStability();
            }
            case PARTITIONED -> rules.parts();
            case COMPOSITION, RUNGE_KUTTA -> {
                // A composition approximates nothing that could be refuted, and Runge–Kutta has rules of its own.
            }
        }
        rules.unusedWaivers();
        return rules.findings;
    }

    /** The rules about order look after their own waiver. */
    private void unusedWaivers() {
        for (Waiver waiver : scheme.claims().waivers().keySet()) {
            boolean elsewhere = waiver == Waiver.ORDER && kind == Kind.RUNGE_KUTTA;
            if (!elsewhere && !waived.contains(waiver)) {
                report(
                        Rule.WAIVER_UNUSED,
                        Place.waiver(waiver),
                        "no rule about " + waiver.word() + " is broken, so nothing is waived; remove the line");
            }
        }
    }

    private void orders() {
        scheme.claims().order().ifPresent(order -> {
            if (kind != Kind.RUNGE_KUTTA) {
                report(
                        Rule.ORDER_OF_KIND,
                        Place.ORDER,
                        "order " + order + " is claimed, but orders are proved of Runge–Kutta schemes, and this one's"
                                + " kind is " + kind.title() + "; remove the line");
            }
        });
    }

    private void scalars() {
        for (Learnable learnable : scheme.learnables()) {
            Stream<LinearForm> forms = Stream.concat(scheme.inputs().stream(), scheme.outputs().stream());
            if (forms.noneMatch(form -> form.hasScalar(learnable.name()))) {
                report(
                        Rule.UNUSED_SCALAR,
                        Place.scalar(learnable.name()),
                        "the learnable scalar " + learnable.name() + " stands in no equation; use it or remove it");
            }
        }
    }

    private void consistency() {
        boolean constants = ends().allMatch(end -> Consistency.of(scheme, end).keepsConstants());
        boolean advances = ends().allMatch(end -> kind == Kind.SECOND_ORDER
                ? Consistency.of(scheme, end).isOfSecondOrder()
                : Consistency.of(scheme, end).advance().isPresent());
        if (!constants) {
            waivable(
                    Rule.INCONSISTENT,
                    Waiver.CONSISTENCY,
                    "a map that sub-nets leave alone does not stay as it is: the factors of the states must sum to 1 in"
                            + " each equation, those that start from 0 left out");
        } else if (!advances) {
            String equation = kind == Kind.SECOND_ORDER ? "y'' = f with step h" : "y' = f with any step";
            waivable(
                    Rule.INCONSISTENT, Waiver.CONSISTENCY, "blocks do not approximate " + equation + "; mend a factor");
        }
    }

    private void zeroStability() {
        int allowed = kind == Kind.SECOND_ORDER ? 2 : 1;
        Optional<ZeroStability> broken = ends().map(end -> ZeroStability.of(scheme, end))
                .filter(stability -> !stability.holds(allowed))
                .findFirst();
        broken.ifPresent(stability -> waivable(
                Rule.NOT_ZERO_STABLE,
                Waiver.STABILITY,
                "states grow without bound where sub-nets give zero: the largest eigenvalue of V has modulus "
                        + String.format(Locale.ROOT, "%.6g", stability.spectralRadius())
                        + (stability.multiplicityOnCircle() > allowed
                                ? " and is " + stability.multiplicityOnCircle() + "-fold"
                                : "")
                        + ", but at most 1, " + (allowed == 1 ? "simple" : "double") + ", is stable"));
    }

    /** The ends of what learnable scalars are at first. */
    private Stream<Function<Learnable, Surd>> ends() {
        return Stream.of(Learnable::low, Learnable::high);
    }

    private void parts() {
        StateMatrix matrix = StateMatrix.of(scheme);
        for (int state = 0; state < matrix.size(); state++) {
            for (int other = 0; other < matrix.size(); other++) {
                Surd factor = matrix.rows().get(state).get(other);
                if (state == other ? !factor.isOne() : !factor.isZero()) {
                    String name = scheme.states().list().get(state).name();
                    report(
                            Rule.PART_REPLACED,
                            Place.successor(name),
                            name + "' has " + factor + " times "
                                    + scheme.states().name(new Operand.State(other + 1)) + ", expected "
                                    + (state == other ? 1 : 0) + ": a part starts from itself alone and is changed by"
                                    + " sub-nets of the others");
                }
            }
        }
    }

    private void waivable(Rule rule, Waiver waiver, String message) {
        Place place = Place.successor(scheme.states().list().get(0).name());
        Optional<String> reason = scheme.claims().waiver(waiver);
        if (reason.isPresent()) {
            waived.add(waiver);
            report(Rule.WAIVED, Place.waiver(waiver), message + "; waived: " + reason.get());
        } else {
            report(rule, place, message + ", or state 'waive " + waiver.word() + " \"reason\"'");
        }
    }

    private void report(Rule rule, Place place, String message) {
        findings.add(new Finding(rule, positions.of(place), message));
    }
}

package io.github.horesnet.tableaux.draw;

import io.github.horesnet.tableaux.Step;
import io.github.horesnet.tableaux.plan.Plan;
import io.github.horesnet.tableaux.scheme.Kind;
import io.github.horesnet.tableaux.scheme.Scheme;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What can be drawn of a scheme. */
public enum Drawing {
    /** The Butcher tableau, as it is printed. */
    TABLEAU(false),
    /** How maps flow through the block: stages, sums and the trunk. */
    FLOWCHART(true),
    /** The complex numbers z with |R(z)| ≤ 1. */
    REGION(false),
    /** Which map is held when in a forward pass. */
    LIVENESS(true);

    private final boolean ofStep;

    Drawing(boolean ofStep) {
        this.ofStep = ofStep;
    }

    /** Returns the drawing that {@code word} stands for. */
    public static Optional<Drawing> of(String word) {
        return Arrays.stream(values())
                .filter(drawing -> drawing.word().equals(word))
                .findFirst();
    }

    /** Returns the words for all drawings. */
    public static List<String> words() {
        return Arrays.stream(values()).map(Drawing::word).toList();
    }

    /** Returns the word for this drawing on the command line and in file names. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns whether the drawing shows the block of a scheme and a step, not the scheme alone. */
    public boolean isOfStep() {
        return ofStep;
    }

    /** Returns whether a scheme can be drawn so: tableaux and regions are Runge–Kutta's. */
    public boolean isOf(Scheme scheme) {
        return ofStep || scheme.kind() == Kind.RUNGE_KUTTA;
    }

    /** Draws a scheme, with its step where that matters. */
    public Picture of(Scheme scheme, Step step) {
        String title = scheme.claims().title();
        return switch (this) {
            case TABLEAU -> TableauPicture.of(title, scheme.tableau());
            case FLOWCHART -> FlowchartPicture.of(title, Plan.asWritten(scheme, step));
            case REGION -> RegionPicture.of(title, RegionOutline.of(Growth.of(scheme.tableau())));
            case LIVENESS -> LivenessPicture.of(title, Plan.of(scheme, step));
        };
    }
}

package io.github.horesnet.tableaux.notation;

import io.github.horesnet.tableaux.Step;
import io.github.horesnet.tableaux.exact.Surd;
import io.github.horesnet.tableaux.scheme.Claims;
import io.github.horesnet.tableaux.scheme.Learnable;
import io.github.horesnet.tableaux.scheme.Scheme;
import io.github.horesnet.tableaux.scheme.States;
import io.github.horesnet.tableaux.scheme.Waiver;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lines of a text that begin with a keyword, gathered as they are read. */
final class Header {
    static final List<String> KEYWORDS =
            List.of("scheme", "title", "order", "cite", "waive", "let", "step", "states", "split", "learn", "repeat");

    private static final Set<String> REPEATABLE = Set.of("cite", "let", "learn", "waive");
    private static final Pattern IDENTIFIER = Pattern.compile(Identifiers.NAME);
    private static final Pattern ORDER = Pattern.compile("(\\d{1,3})\\s*(?:\\(\\s*(\\d{1,3})\\s*\\))?");
    private static final Pattern WAIVER = Pattern.compile("([A-Za-z]+)\\s+\"([^\"]*)\"");
    private static final Pattern CONSTANT = Pattern.compile("(" + Identifiers.NAME + ")\\s*=(.*)");

    private final Identifiers identifiers = new Identifiers();
    private final Constants constants = new Constants();
    private final Scalars scalars = new Scalars(identifiers, constants);
    private final StateList states = new StateList(identifiers);
    private final List<String> citations = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private Optional<String> name = Optional.empty();
    private Optional<String> title = Optional.empty();
    private Optional<Integer> order = Optional.empty();
    private Optional<Integer> embeddedOrder = Optional.empty();
    private final Map<Waiver, String> waivers = new EnumMap<>(Waiver.class);
    private Optional<Step> step = Optional.empty();
    private int repeat = 1;
    private int repeatColumn = 1;

    /**
     * Reads the rest of a line after its keyword.
     *
     * @throws NotationException if it is not what the keyword asks for
     */
    void read(Cell keyword, Cell rest) {
        if (!seen.add(keyword.text()) && !REPEATABLE.contains(keyword.text())) {
            throw NotationException.syntax(
                    keyword.column(), "a second '" + keyword.text() + "' line; only one may stand");
        }
        if (rest.isBlank()) {
            throw NotationException.syntax(keyword.column(), "nothing follows '" + keyword.text() + "'");
        }
        switch (keyword.text()) {
            case "scheme" -> name = Optional.of(identifier(rest));
            case "title" -> title = Optional.of(rest.text());
            case "order" -> readOrder(rest);
            case "cite" -> citations.add(rest.text());
            case "waive" -> readWaiver(rest);
            case "let" -> readConstant(rest);
            case "states" -> states.readStates(rest);
            case "split" -> states.readSplit(rest);
            case "learn" -> scalars.read(rest);
            case "repeat" -> readRepeat(rest);
            default -> readStep(rest);
        }
    }

    /** Returns the name of the place that a line is: its keyword, and what it is about where lines may be repeated. */
    String place(String keyword, Cell line) {
        List<Cell> words = line.split();
        boolean repeats = keyword.equals("waive") || keyword.equals("learn");
        return repeats && words.size() > 1 ? keyword + " " + words.get(1).text() : keyword;
    }

    private static String identifier(Cell rest) {
        if (!IDENTIFIER.matcher(rest.text()).matches()) {
            throw NotationException.syntax(
                    rest.column(),
                    "'" + rest.text() + "' cannot name a scheme; a name is a letter, then letters, digits or _");
        }
        return rest.text();
    }

    private void readOrder(Cell rest) {
        Matcher matcher = ORDER.matcher(rest.text());
        if (!matcher.matches()) {
            throw NotationException.syntax(
                    rest.column(),
                    "'" + rest.text() + "' is no order; expected 'order p', or 'order p (q)' with the embedded one");
        }
        order = Optional.of(provable(rest, matcher.group(1)));
        embeddedOrder = Optional.ofNullable(matcher.group(2)).map(embedded -> provable(rest, embedded));
    }

    private static int provable(Cell rest, String digits) {
        int order = Integer.parseInt(digits);
        if (order > Limits.ORDER) {
            throw NotationException.value(
                    rest.column(), "order " + order + " is claimed; orders are proved up to " + Limits.ORDER);
        }
        return order;
    }

    private void readWaiver(Cell rest) {
        Matcher matcher = WAIVER.matcher(rest.text());
        if (!matcher.matches() || matcher.group(2).isBlank()) {
            throw NotationException.syntax(
                    rest.column(), "expected 'waive order \"reason\"', found 'waive " + rest.text() + "'");
        }
        String word = matcher.group(1);
        Waiver waiver = Waiver.of(word)
                .orElseThrow(() -> NotationException.unknown(
                        rest.column(), "'" + word + "' cannot be waived; " + Names.didYouMean(word, Waiver.words())));
        if (waivers.put(waiver, matcher.group(2)) != null) {
            throw NotationException.syntax(rest.column(), "a second 'waive " + word + "' line; only one may stand");
        }
    }

    private void readConstant(Cell rest) {
        Matcher matcher = CONSTANT.matcher(rest.text());
        if (!matcher.matches()) {
            throw NotationException.syntax(
                    rest.column(), "expected 'let name = value', found 'let " + rest.text() + "'");
        }
        String constant = matcher.group(1);
        identifiers.define(constant, "a constant", rest.column());
        // What stands for the value if it cannot be read, so that lines that use it are still read.
        constants.define(constant, Surd.ONE);
        constants.define(constant, Expression.number(rest.from(matcher.start(2)), constants));
    }

    private void readRepeat(Cell rest) {
        if (!rest.text().matches("[1-9]\\d{0,2}")) {
            throw NotationException.syntax(
                    rest.column(),
                    "expected 'repeat n', how often a step goes through the scheme, found 'repeat " + rest.text()
                            + "'");
        }
        repeat = Integer.parseInt(rest.text());
        repeatColumn = rest.column();
    }

    /**
     * Returns the scheme that a step goes through as often as the text says.
     *
     * @throws NotationException if it is larger than the notation allows
     */
    Scheme repeated(Scheme scheme) {
        return Repetition.of(scheme, repeat, repeatColumn);
    }

    private void readStep(Cell rest) {
        step = Optional.of(Step.of(rest.text())
                .orElseThrow(() -> NotationException.unknown(
                        rest.column(),
                        "unknown step '" + rest.text() + "'; " + Names.didYouMean(rest.text(), Step.words()))));
    }

    Identifiers identifiers() {
        return identifiers;
    }

    Constants constants() {
        return constants;
    }

    /** Returns the declared states; x alone where the text declares none. */
    States states() {
        return states.states();
    }

    List<Learnable> learnables() {
        return scalars.learnables();
    }

    /** Returns whether the text declares what a tableau cannot use. */
    boolean isBeyondTableaux() {
        return states.isDeclared() || !scalars.learnables().isEmpty();
    }

    Optional<String> name() {
        return name;
    }

    Optional<Step> step() {
        return step;
    }

    Claims claims(String schemeName) {
        return new Claims(title.orElse(schemeName), order, embeddedOrder, citations, waivers);
    }
}

package io.github.horesnet.tableaux.scheme;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a scheme's author says of it.
 *
 * @param title the name for people
 * @param order the claimed order of the weights b
 * @param embeddedOrder the claimed order of the embedded weights b̂
 * @param citations where the scheme was published
 * @param waivers the rules that are set aside, each with the reason
 */
public record Claims(
        String title,
        Optional<Integer> order,
        Optional<Integer> embeddedOrder,
        List<String> citations,
        Map<Waiver, String> waivers) {
    public Claims {
        citations = List.copyOf(citations);
        waivers = Collections.unmodifiableMap(new TreeMap<>(waivers));
    }

    /** Returns why a rule is set aside, where it is. */
    public Optional<String> waiver(Waiver waiver) {
        return Optional.ofNullable(waivers.get(waiver));
    }
}

package io.github.horesnet.tableaux.scheme;

import java.util.List;
import java.util.Optional;

/**
 * What a scheme's author says of it.
 *
 * @param title the name for people
 * @param order the claimed order of the weights b
 * @param embeddedOrder the claimed order of the embedded weights b̂
 * @param citations where the scheme was published
 * @param orderWaiver why a refuted claim about the order is accepted
 */
public record Claims(
        String title,
        Optional<Integer> order,
        Optional<Integer> embeddedOrder,
        List<String> citations,
        Optional<String> orderWaiver) {
    public Claims {
        citations = List.copyOf(citations);
    }
}

package io.github.horesnet.tableaux.notation;

import io.github.horesnet.tableaux.finding.Position;
import java.util.Map;
import java.util.Optional;

/** Where the parts of a scheme stand in its text. */
public record Positions(String source, Map<Place, Position> places) {
    public Positions {
        places = Map.copyOf(places);
    }

    /** Returns the position of a part, or of what contains it: an entry's row, or the text's start. */
    public Position of(Place place) {
        return Optional.ofNullable(places.get(place))
                .or(() -> Optional.ofNullable(places.get(place.at(0))))
                .or(() -> Optional.ofNullable(places.get(Place.SCHEME)))
                .orElseGet(() -> new Position(source, 1, 1));
    }

    public boolean has(Place place) {
        return places.containsKey(place);
    }
}

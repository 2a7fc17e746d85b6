package io.github.horesnet.tableaux.draw;

import io.github.horesnet.tableaux.Step;
import io.github.horesnet.tableaux.catalogue.Catalogue;
import io.github.horesnet.tableaux.notation.TableauReader;
import io.github.horesnet.tableaux.scheme.Scheme;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The schemes of the catalogue, to draw. */
final class Catalogued {
    private Catalogued() {}

    /** What a picture shows. */
    record Subject(Scheme scheme, Step step) {
        @Override
        public String toString() {
            return scheme.name() + " " + step.word();
        }

        List<Picture> pictures() {
            return Stream.of(Drawing.values())
                    .filter(drawing -> drawing.isOf(scheme) && (drawing.isOfStep() || step == Step.FIXED))
                    .map(drawing -> drawing.of(scheme, step))
                    .toList();
        }
    }

    static Scheme scheme(String name) {
        String text = Catalogue.text(name).orElseThrow();
        return TableauReader.read(text, name, Optional.empty()).scheme().orElseThrow();
    }

    static Stream<Scheme> schemes() {
        return Catalogue.names().stream().map(Catalogued::scheme);
    }

    /** The schemes that are written as tableaux, not as equations. */
    static Stream<Scheme> tableaux() {
        return Catalogue.names().stream()
                .filter(name -> Catalogue.text(name).orElseThrow().contains("|"))
                .map(Catalogued::scheme);
    }

    static Stream<Subject> subjects() {
        return schemes()
                .flatMap(scheme ->
                        Stream.of(Step.values()).filter(scheme::allows).map(step -> new Subject(scheme, step)));
    }

    /** Returns the groups of a picture whose title holds a text. */
    static List<Mark.Group> groups(Picture picture, String text) {
        return picture.marks().stream()
                .flatMap(Mark::all)
                .filter(Mark.Group.class::isInstance)
                .map(Mark.Group.class::cast)
                .filter(group -> group.title().contains(text))
                .toList();
    }

    static List<Mark.Text> texts(List<? extends Mark> marks) {
        return marks.stream()
                .flatMap(Mark::all)
                .filter(Mark.Text.class::isInstance)
                .map(Mark.Text.class::cast)
                .toList();
    }
}

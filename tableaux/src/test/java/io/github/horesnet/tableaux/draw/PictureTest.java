package io.github.horesnet.tableaux.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.horesnet.tableaux.Step;
import io.github.horesnet.tableaux.scheme.Claims;
import io.github.horesnet.tableaux.scheme.GeneralSchemes;
import io.github.horesnet.tableaux.scheme.Scheme;
import io.github.horesnet.tableaux.scheme.Tableaux;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

class PictureTest {
    private static Element parsed(Picture picture) {
        try {
            byte[] svg = picture.svg().getBytes(StandardCharsets.UTF_8);
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(svg))
                    .getDocumentElement();
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new AssertionError(picture.svg(), e);
        }
    }

    private static String child(Element svg, String name) {
        return svg.getElementsByTagName(name).item(0).getTextContent();
    }

    @ParameterizedTest
    @MethodSource("io.github.horesnet.tableaux.draw.Catalogued#subjects")
    void every_picture_is_an_svg_that_says_what_it_shows(Catalogued.Subject subject) {
        for (Picture picture : subject.pictures()) {
            Element svg = parsed(picture);
            assertEquals("svg", svg.getTagName());
            assertEquals("http://www.w3.org/2000/svg", svg.getAttribute("xmlns"));
            assertEquals(
                    "0 0 " + svg.getAttribute("width") + " " + svg.getAttribute("height"), svg.getAttribute("viewBox"));
            assertEquals(picture.title(), child(svg, "title"));
            assertTrue(picture.title().startsWith(subject.scheme().claims().title()));
            assertFalse(child(svg, "desc").isBlank());
            assertFalse(picture.svg().contains("NaN"));
        }
    }

    @ParameterizedTest
    @MethodSource("io.github.horesnet.tableaux.draw.Catalogued#subjects")
    void no_text_of_a_picture_covers_another_or_is_cut(Catalogued.Subject subject) {
        subject.pictures().forEach(PictureTest::assertLegible);
    }

    @Property(tries = 200)
    @Domain(Tableaux.class)
    void no_text_covers_another_in_pictures_of_any_scheme(@ForAll Scheme scheme, @ForAll Step step) {
        Assume.that(scheme.allows(step));
        for (Drawing drawing : List.of(Drawing.TABLEAU, Drawing.FLOWCHART, Drawing.LIVENESS)) {
            assertLegible(drawing.of(scheme, step));
        }
    }

    @Property(tries = 200)
    @Domain(GeneralSchemes.class)
    void no_text_covers_another_in_pictures_of_several_states(@ForAll Scheme scheme, @ForAll Step step) {
        Assume.that(scheme.allows(step));
        assertLegible(Drawing.FLOWCHART.of(scheme, step));
        assertLegible(Drawing.LIVENESS.of(scheme, step));
    }

    @Property(tries = 40)
    @Domain(Tableaux.class)
    void the_region_of_any_scheme_can_be_drawn(@ForAll Scheme scheme) {
        Picture picture = Drawing.REGION.of(scheme, Step.FIXED);
        assertLegible(picture);
        assertFalse(picture.svg().contains("NaN"));
    }

    private static void assertLegible(Picture picture) {
        List<Mark.Text> texts = Catalogued.texts(picture.marks());
        for (int i = 0; i < texts.size(); i++) {
            Mark.Text text = texts.get(i);
            assertTrue(picture.bounds().holds(text.bounds()), () -> picture.title() + ": cut " + text);
            for (Mark.Text other : texts.subList(i + 1, texts.size())) {
                assertFalse(
                        text.bounds().overlaps(other.bounds()),
                        () -> picture.title() + ": " + text + " covers " + other);
            }
        }
    }

    @Test
    void the_same_scheme_gives_the_same_picture() {
        for (Drawing drawing : Drawing.values()) {
            assertEquals(
                    drawing.of(Catalogued.scheme("Gill4"), Step.PER_ROW).svg(),
                    drawing.of(Catalogued.scheme("Gill4"), Step.PER_ROW).svg());
        }
    }

    @Test
    void nothing_in_a_title_is_read_as_markup_and_what_xml_cannot_hold_is_replaced() {
        Scheme scheme = titled("a < b & c > \"d\" \u0001\uD83D\uDE00 e");
        for (Drawing drawing : Drawing.values()) {
            String title = child(parsed(drawing.of(scheme, Step.FIXED)), "title");
            assertTrue(title.startsWith("a < b & c > \"d\" \uFFFD\uD83D\uDE00 e"), title);
        }
    }

    @Test
    void a_title_that_is_too_long_is_shortened_in_the_heading_alone() {
        Picture picture = Drawing.REGION.of(titled("long ".repeat(100).strip()), Step.FIXED);
        assertTrue(picture.title().contains("long ".repeat(99)));
        assertLegible(picture);
        assertTrue(Catalogued.texts(picture.marks()).get(0).content().endsWith("…"));
        assertTrue(picture.bounds().right() < 1500);
    }

    private static Scheme titled(String title) {
        Scheme euler = Catalogued.scheme("Euler");
        Claims claims = new Claims(title, Optional.empty(), Optional.empty(), List.of(), Map.of());
        return Scheme.rungeKutta("Titled", claims, euler.tableau());
    }
}

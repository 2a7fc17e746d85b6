package io.github.horesnet.samples.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateTest {
    @Test
    void fillsEachPlaceOnceWhateverTheValuesHold() {
        assertEquals(
                "<b>{{two}} $1 \\</b>{{one}}",
                Template.fill("<b>{{one}}</b>{{two}}", Map.of("one", "{{two}} $1 \\", "two", "{{one}}")));
    }

    @Test
    void refusesAPlaceWithoutAValue() {
        assertThrows(IllegalStateException.class, () -> Template.fill("{{one}}", Map.of("two", "")));
    }

    @Test
    void allPagesHaveOneStyle() {
        assertTrue(Template.fill("{{style}}", Map.of()).contains("border-collapse"));
    }

    @Test
    void readsNoTextAsMarkup() {
        assertEquals("&lt;a href=&quot;&#39;&amp;amp;", Html.format("<a href=%s", "\"'&amp;"));
    }
}

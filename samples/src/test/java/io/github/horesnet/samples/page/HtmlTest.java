package io.github.horesnet.samples.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HtmlTest {
    @Test
    void nothingInAValueIsReadAsMarkup() {
        assertEquals(
                "&lt;a href=&quot;x&quot;&gt; &amp; &#39;y&#39; 7",
                Html.format("%s & %s %d", "<a href=\"x\">", "'y'", 7));
    }

    @Test
    void theCellsOfARowStayMarkup() {
        assertEquals(
                "<tr><td><b>1</b></td><td>2 &lt; 3</td></tr>",
                Stream.of("<b>1</b>", Html.text("2 < 3")).collect(Html.row()));
    }
}

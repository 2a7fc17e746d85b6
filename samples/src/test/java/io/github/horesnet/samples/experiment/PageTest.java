package io.github.horesnet.samples.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.horesnet.runtime.train.RunMetrics;
import io.github.horesnet.tableaux.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageTest {
    private static final String RUN = """
            {"type":"run","network":{"scheme":"%s","subNet":"vgg","layers":10,"parameters":1234},\
            "data":{"name":"a <b> & c","classes":10,"channels":3,"height":32,"width":32,"trainingImages":100,"testImages":50},\
            "training":{"epochs":2,"batchSize":8,"learningRate":0.1,"schedule":"constant","momentum":0.9,"weightDecay":1.0E-4,\
            "augmentation":"none","seed":1},"environment":{"horesnet":"1","djl":"2","engine":"3","java":"4","system":"5",\
            "device":"cpu","threads":1},"started":"2026-01-01T00:00:00Z"}
            {"type":"epoch","epoch":1,"learningRate":0.1,"trainLoss":2.5,"trainAccuracy":0.25,"testLoss":2.25,\
            "testAccuracy":0.5,"imagesPerSecond":100.0,"trainSeconds":1.0,"testSeconds":0.5}
            {"type":"epoch","epoch":2,"learningRate":0.1,"trainLoss":1.5,"trainAccuracy":0.75,"testLoss":1.25,\
            "testAccuracy":0.375,"imagesPerSecond":100.0,"trainSeconds":1.0,"testSeconds":0.5}
            {"type":"summary","outcome":"finished","epochs":2,"bestEpoch":1,"bestTestAccuracy":0.5,"testAccuracy":0.375,\
            "trainSeconds":%s,"skipped":0}
            """;

    @TempDir
    private Path folder;

    private FinishedRun run(String scheme, int blocks, double seconds) throws IOException {
        Path file = Files.writeString(folder.resolve(scheme + ".jsonl"), RUN.formatted(scheme, seconds));
        Stacking stacking = new Stacking(scheme, Step.FIXED, "vgg");
        return new FinishedRun(new Contender(stacking, blocks), 1, RunMetrics.read(file));
    }

    private String page() throws IOException {
        return Page.of(List.of(run("Euler", 4, 2), run("RK4", 1, 3)), "compare --schemes Euler,RK4");
    }

    @Test
    void hasARowForEachRunWithItsLastAndItsBestEpoch() throws IOException {
        assertTrue(
                page().contains(
                                "<tr><td>RK4</td><td>4</td><td>1</td><td>10</td><td>1,234</td><td>6</td><td>1</td>"
                                        + "<td>1.500</td><td>1.250</td><td>75.00</td><td>37.50</td><td>50.00 (1)</td><td>1.50</td></tr>"),
                page());
    }

    @Test
    void hasARowForASchemeWithoutAnOrderToo() throws IOException {
        String page = Page.of(List.of(run("LMResNet", 4, 2)), "compare --schemes LMResNet");
        assertTrue(page.contains("<tr><td>LMResNet</td><td>–</td><td>4</td>"), page);
    }

    @Test
    void hasACurveForEachRunAndMeasure() throws IOException {
        String page = page();
        assertTrue(
                page.contains("{\"title\":\"Test accuracy\",\"x\":{\"label\":\"Epoch\",\"logarithmic\":false},"
                        + "\"y\":{\"label\":\"Accuracy, %\",\"logarithmic\":false},\"curves\":[{\"label\":\"Euler\","
                        + "\"noisy\":false,\"points\":[{\"x\":1.0,\"y\":50.0},{\"x\":2.0,\"y\":37.5}],\"ranges\":[]}"),
                page);
        assertTrue(page.contains("{\"title\":\"Training loss\""), page);
        assertFalse(page.contains("{\"title\":\"Controlled step"), "a figure without curves");
    }

    @Test
    void fillsEveryPlaceAndAsksForNothingElse() throws IOException {
        String page = page();
        assertFalse(page.contains("{{"), "a place was not filled");
        assertFalse(page.contains("<link"), "asks for another file");
        assertFalse(page.contains("src=\""), "asks for another file");
        assertTrue(page.contains("Chart.js"), "holds no charts");
    }

    @Test
    void readsNoTextAsMarkup() throws IOException {
        assertTrue(page().contains("a &lt;b&gt; &amp; c: 100 training and 50 test images of 3×32×32 in 10 classes"));
    }

    @Test
    void isTheSameEachTime() throws IOException {
        assertEquals(page(), page());
    }
}

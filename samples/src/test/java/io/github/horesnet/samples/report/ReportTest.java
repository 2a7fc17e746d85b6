package io.github.horesnet.samples.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.horesnet.runtime.data.RunException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {
    private static final String START = """
            {"type":"run","network":{"scheme":"%s","subNet":"vgg","layers":10,"parameters":1234},\
            "data":{"name":"a <b> {{rows}} & c","classes":10,"channels":3,"height":32,"width":32,"trainingImages":100,"testImages":50},\
            "training":{"epochs":2,"batchSize":8,"learningRate":0.1,"schedule":"constant","momentum":0.9,"weightDecay":1.0E-4,\
            "augmentation":"none","seed":7},"environment":{"horesnet":"1","djl":"2","engine":"3","java":"4","system":"5",\
            "device":"cpu","threads":1},"started":"2026-01-01T00:00:00Z"}
            """;
    private static final String STEPS = """
            {"type":"step","step":13,"epoch":1,"loss":3.5,"accuracy":0.125,"learningRate":0.1,"learnable":{"block1.h":0.75},\
            "controlled":{},"errors":{},"imagesPerSecond":90.0,"seconds":1.0,"waiting":0.25,"residentBytes":500000000,\
            "peakBytes":812000000}
            """;
    private static final String EPOCHS = """
            {"type":"epoch","epoch":1,"learningRate":0.1,"trainLoss":2.5,"trainAccuracy":0.25,"testLoss":2.25,\
            "testAccuracy":0.5,"imagesPerSecond":100.0,"trainSeconds":1800.0,"testSeconds":5}
            {"type":"epoch","epoch":2,"learningRate":0.1,"trainLoss":1.5,"trainAccuracy":0.75,"testLoss":1.25,\
            "testAccuracy":0.375,"imagesPerSecond":100.0,"trainSeconds":2000.0,"testSeconds":6}
            """;
    private static final String END = """
            {"type":"summary","outcome":"finished","epochs":2,"bestEpoch":1,"bestTestAccuracy":0.5,"testAccuracy":0.375,\
            "trainSeconds":3800,"skipped":0}
            """;
    private static final String WHOLE = START.formatted("RK4") + STEPS + EPOCHS + END;

    @TempDir
    private Path folder;

    private Path run(String name, String metrics) throws IOException {
        Path run = Files.createDirectories(folder.resolve(name));
        Files.writeString(run.resolve("metrics.jsonl"), metrics);
        return run;
    }

    private String report(Path... folders) throws IOException {
        Path page = folder.resolve("deep/page.html");
        Report.write(List.of(folders), page);
        return Files.readString(page);
    }

    @Test
    void hasARowWithTheLastAndTheBestEpoch() throws IOException {
        String page = report(run("one", WHOLE));
        assertTrue(
                page.contains("<tr><td>one</td><td>RK4</td><td>10</td><td>1,234</td><td>7</td><td>2 / 2</td>"
                        + "<td>1.5000</td><td>1.2500</td><td>37.50</td><td>50.00 (1)</td><td>1:03:31</td><td>0</td>"
                        + "<td>812</td><td>finished</td></tr>"),
                page);
        assertFalse(page.contains("class=\"notice\">one"), "nothing to notice");
    }

    @Test
    void hasTheCurvesOfOneRunOverItsEpochs() throws IOException {
        String page = report(run("one", WHOLE));
        assertTrue(
                page.contains(
                        "{\"label\":\"test\",\"noisy\":false,\"points\":[{\"x\":1.0,\"y\":2.25},{\"x\":2.0,\"y\":1.25}],\"ranges\":[]}"));
        assertTrue(
                page.contains(
                        "{\"label\":\"training, last steps\",\"noisy\":true,\"points\":[{\"x\":1.0,\"y\":3.5}],\"ranges\":[]}"));
        assertTrue(page.contains(
                "{\"label\":\"block1.h\",\"noisy\":false,\"points\":[{\"x\":1.0,\"y\":0.75}],\"ranges\":[]}"));
        assertTrue(page.contains(
                "{\"label\":\"peak\",\"noisy\":false,\"points\":[{\"x\":1.0,\"y\":812.0}],\"ranges\":[]}"));
        assertTrue(page.contains(
                "{\"label\":\"waiting\",\"noisy\":false,\"points\":[{\"x\":1.0,\"y\":25.0}],\"ranges\":[]}"));
        assertFalse(page.contains("Controlled steps"), "the run has none");
    }

    @Test
    void showsManyScalarsAsTheirRange() throws IOException {
        String many = "{\"b1\":1,\"b2\":2,\"b3\":3,\"b4\":4,\"b5\":5,\"b6\":6,\"b7\":7,\"b8\":12}";
        String page = report(run("one", WHOLE.replace("{\"block1.h\":0.75}", many)));
        assertTrue(page.contains(
                "{\"label\":\"least\",\"noisy\":false,\"points\":[{\"x\":1.0,\"y\":1.0}],\"ranges\":[]}"));
        assertTrue(
                page.contains("{\"label\":\"mean\",\"noisy\":false,\"points\":[{\"x\":1.0,\"y\":5.0}],\"ranges\":[]}"));
        assertTrue(page.contains(
                "{\"label\":\"most\",\"noisy\":false,\"points\":[{\"x\":1.0,\"y\":12.0}],\"ranges\":[]}"));
    }

    @Test
    void comparesTheRunsOfAFolderAndTheirBaselines() throws IOException {
        Path one = run("runs/one", WHOLE);
        Files.writeString(one.resolve("baseline.jsonl"), START.formatted("logistic regression") + EPOCHS + END);
        run("runs/deep/two", START.formatted("Euler") + EPOCHS + END);
        String page = report(folder.resolve("runs"));
        assertTrue(page.contains("<h1>2 runs</h1>"));
        assertTrue(page.contains("<td>deep/two</td><td>Euler</td>"));
        assertTrue(page.contains("<td>one</td><td>RK4</td>"));
        assertTrue(page.contains("<td>one, baseline</td><td>logistic regression</td>"));
        assertTrue(
                page.contains(
                        "{\"title\":\"Test loss\",\"x\":{\"label\":\"Epoch\",\"logarithmic\":false},"
                                + "\"y\":{\"label\":\"Loss: cross-entropy, nats\",\"logarithmic\":false},\"curves\":[{\"label\":\"deep/two\""));
    }

    @Test
    void showsAllOfOneRunAndItsAccuracyBesideTheBaseline() throws IOException {
        Path one = run("one", WHOLE);
        Files.writeString(one.resolve("baseline.jsonl"), START.formatted("logistic regression") + EPOCHS + END);
        String page = report(one);
        assertTrue(page.contains("<h1>Run one</h1>"));
        assertTrue(page.contains("{\"label\":\"block1.h\""));
        assertTrue(page.contains(
                "{\"title\":\"Test accuracy beside the baseline\",\"x\":{\"label\":\"Epoch\",\"logarithmic\":false},"
                        + "\"y\":{\"label\":\"Accuracy, %\",\"logarithmic\":false},\"curves\":"
                        + "[{\"label\":\"one\""));
    }

    @Test
    void showsTheCommandThatRepeatsTheRun() throws IOException {
        Path one = run("one", WHOLE);
        assertTrue(report(one).contains("<dt>Repeat</dt><dd>not recorded</dd>"));
        Files.writeString(one.resolve("command.txt"), "java -jar horesnet.jar train --data '<here>'\n");
        assertTrue(report(one)
                .contains("<dd><code>java -jar horesnet.jar train --data &#39;&lt;here&gt;&#39;</code></dd>"));
    }

    @Test
    void saysThatARunIsNotFinished() throws IOException {
        String page = report(
                run("one", START.formatted("RK4") + EPOCHS.lines().findFirst().orElseThrow() + "\n"));
        assertTrue(page.contains("<p class=\"notice\">one: not finished: 1 of 2 epochs are recorded;"), page);
        assertTrue(page.contains("<strong>not finished</strong>"));
        String none = report(run("one", START.formatted("RK4")));
        assertTrue(none.contains("0 / 2</td><td>–</td>"));
    }

    @Test
    void saysThatTheLastLineIsCutOff() throws IOException {
        String page = report(run("one", WHOLE.substring(0, WHOLE.length() - 20)));
        assertTrue(page.contains("2 of 2 epochs are recorded; it still runs, or was ended from outside; the file ends"
                + " within a line, which is left out"));
    }

    @Test
    void saysWhyARunStoppedEarly() throws IOException {
        String page = report(run("one", WHOLE.replace("\"finished\"", "\"the loss is <NaN>\"")));
        assertTrue(page.contains("stopped early: the loss is &lt;NaN&gt;</p>"));
    }

    @Test
    void readsNoTextOfAFileAsMarkup() throws IOException {
        String page = report(run("one", WHOLE.replace("RK4", "</script><script>alert(1)</script>\\\"onload=")));
        assertTrue(page.contains("a &lt;b&gt; {{rows}} &amp; c: 100 training"));
        assertFalse(page.contains("<script>alert"));
        assertFalse(page.contains("\"onload="));
    }

    @Test
    void anyNumberInAFileGivesAPageOrAClearError() throws IOException {
        Matcher number = Pattern.compile("(?<=:)-?[0-9.E-]+").matcher(WHOLE);
        int pages = 0;
        while (number.find()) {
            for (String other : List.of("1e308", "-1e308", "0", "-1", "2147483647", "9223372036854775807", "1e-320")) {
                Path run = run("one", WHOLE.substring(0, number.start()) + other + WHOLE.substring(number.end()));
                try {
                    report(run);
                    pages++;
                } catch (RunException e) {
                    assertTrue(e.getMessage().contains("metrics.jsonl:"), e.getMessage());
                }
            }
        }
        assertTrue(pages > 100, pages + " pages");
    }

    @Test
    void refusesWhatHoldsNoRun() throws IOException {
        assertEquals(
                "Folder " + folder + ": found 0 files metrics.jsonl; expected 1 to 200, in it or in folders within it;"
                        + " name the folder that train wrote with --out",
                assertThrows(RunException.class, () -> report(folder)).getMessage());
        Path nowhere = folder.resolve("nowhere");
        assertEquals(
                "Folder " + nowhere + ": cannot be read (not found); name a folder that train wrote",
                assertThrows(RunException.class, () -> report(nowhere)).getMessage());
        Path bad = run("bad", "{}\n");
        assertTrue(
                assertThrows(RunException.class, () -> report(bad)).getMessage().contains("metrics.jsonl:1: "));
    }
}

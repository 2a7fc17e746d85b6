package io.github.horesnet.samples.cli;

import io.github.horesnet.runtime.data.RunException;
import io.github.horesnet.samples.schemes.SchemeText;
import io.github.horesnet.tableaux.Step;
import io.github.horesnet.tableaux.check.Report;
import io.github.horesnet.tableaux.finding.Finding;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What checking a file gave.
 *
 * @param ok whether a block can be generated from it
 * @param unreadable why it could not be read
 * @param facts what was proved, unless the text is no scheme
 * @param analysis what analysis says beyond that
 */
record CheckedFile(
        String file,
        boolean ok,
        Optional<String> unreadable,
        Optional<SchemeFacts> facts,
        Optional<SchemeAnalysis> analysis,
        List<Line> findings) {
    /** A finding, with its place in the file. */
    record Line(int line, int column, String severity, String rule, String message) {
        static Line of(Finding finding) {
            return new Line(
                    finding.position().line(),
                    finding.position().column(),
                    finding.rule().severity().word(),
                    finding.rule().tag(),
                    finding.message());
        }
    }

    static CheckedFile of(Path file) {
        try {
            return of(file, SchemeText.read(file).check());
        } catch (RunException e) {
            return new CheckedFile(
                    file.toString(), false, Optional.of(e.getMessage()), Optional.empty(), Optional.empty(), List.of());
        }
    }

    private static CheckedFile of(Path file, Report report) {
        return new CheckedFile(
                file.toString(),
                !report.hasErrors(),
                Optional.empty(),
                report.facts().map(facts -> SchemeFacts.of(facts, report.step().orElse(Step.FIXED))),
                report.facts().map(SchemeAnalysis::of),
                report.findings().stream().map(Line::of).toList());
    }

    /** The findings, one a line, then what was proved. */
    @Override
    public String toString() {
        Stream<String> lines = findings.stream()
                .map(line -> file + ":" + line.line() + ":" + line.column() + ": " + line.severity() + ": "
                        + line.message() + " [" + line.rule() + "]");
        return unreadable.orElseGet(() ->
                Stream.concat(lines, Stream.of(file + ": " + conclusion())).collect(Collectors.joining("\n")));
    }

    private String conclusion() {
        return facts.map(CheckedFile::conclusion).orElse("no scheme could be read")
                + analysis.stream()
                        .flatMap(found -> found.lines().stream())
                        .map(line -> "\n  " + line)
                        .collect(Collectors.joining());
    }

    private static String conclusion(SchemeFacts facts) {
        return facts.scheme() + ", " + facts.kind() + ", " + facts.stages()
                + (facts.stages() == 1 ? " stage" : " stages")
                + facts.order().map(order -> ", proved order " + order).orElse("")
                + facts.embeddedOrder()
                        .map(order -> " (embedded " + order + ")")
                        .orElse("")
                + (facts.statesHeld().isPresent() ? ", " + facts.held() : "");
    }
}

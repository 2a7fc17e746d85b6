package io.github.horesnet.samples.cli;

import io.github.horesnet.samples.doctor.Examination;
import io.github.horesnet.samples.doctor.Symptom;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says what is right and what could be better. */
@Command(
        name = "doctor",
        description =
                "Says which versions, native libraries, threads, allocator and memory trainings have here, and what"
                        + " would make them better.",
        footer = "Exit status 1 if something is to be mended.",
        mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {
    @Mixin
    private ThreadOption threads;

    @Mixin
    private AllocatorOption allocator;

    @Option(names = "--json", description = "Print a JSON array.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    /** A symptom in JSON. */
    private record Entry(String part, String state, String found, Optional<String> remedy) {
        static Entry of(Symptom symptom) {
            return new Entry(symptom.part(), word(symptom), symptom.found(), symptom.remedy());
        }
    }

    @Override
    public Integer call() {
        threads.apply(false);
        String version = new Version().getVersion()[0];
        List<Symptom> symptoms = new Examination(version, allocator.choice(), AllocatorOption.BETTER).symptoms();
        if (json) {
            Output.json(spec, symptoms.stream().map(Entry::of).toList());
        } else {
            Output.text(spec, table(symptoms));
        }
        return symptoms.stream().allMatch(Symptom::ok) ? 0 : 1;
    }

    private static String table(List<Symptom> symptoms) {
        TextTable table = new TextTable(List.of("", "part", "found"));
        for (Symptom symptom : symptoms) {
            table.add(List.of(word(symptom), symptom.part(), symptom.found()));
            symptom.remedy().ifPresent(remedy -> table.add(List.of("", "", "-> " + remedy)));
        }
        return table.toString();
    }

    private static String word(Symptom symptom) {
        return symptom.ok() ? "ok" : "warn";
    }
}

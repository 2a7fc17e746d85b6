package io.github.horesnet.samples.experiment;

import io.github.horesnet.runtime.data.RunException;
import io.github.horesnet.runtime.train.RunMetrics;
import io.github.horesnet.runtime.train.RunSummary;
import io.github.horesnet.samples.page.TextFile;
import io.github.horesnet.samples.process.AllocatorChoice;
import io.github.horesnet.samples.process.RunProcess;
import io.github.horesnet.samples.report.RunFolder;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Trainings of several networks on the same images, and a page that compares them.
 *
 * @param arguments of {@code train}, the same for all
 * @param allocator which the trainings have
 * @param command that repeats the comparison
 * @param folder where the page and a folder for each run go
 */
public record Comparison(
        List<Contender> contenders,
        List<Long> seeds,
        List<String> arguments,
        AllocatorChoice allocator,
        String command,
        Path folder) {
    /** Copies the lists. */
    public Comparison {
        contenders = List.copyOf(contenders);
        seeds = List.copyOf(seeds);
        arguments = List.copyOf(arguments);
    }

    /**
     * Trains what is not trained yet, each network in a process of its own, and writes {@code index.html} from the runs
     * that finished.
     *
     * @return whether all runs finished
     * @throws RunException if a folder of the comparison holds another run, or cannot be written
     */
    public boolean run(PrintStream out) {
        List<FinishedRun> finished = new ArrayList<>();
        List<String> failed = new ArrayList<>();
        for (long seed : seeds) {
            for (Contender contender : contenders) {
                Path runFolder = folder.resolve(contender.folder(seed));
                if (train(contender, seed, runFolder, out)) {
                    finished.add(new FinishedRun(contender, seed, RunMetrics.read(new RunFolder(runFolder).metrics())));
                } else {
                    failed.add(contender.folder(seed));
                }
            }
        }
        if (!finished.isEmpty()) {
            Path page = folder.resolve("index.html");
            TextFile.write(page, Page.of(finished, command));
            ResultLines.of(finished).forEach(out::println);
            out.println("Page: " + page);
        }
        failed.forEach(name -> out.println(name + " failed: the reason stands above"));
        return failed.isEmpty();
    }

    private boolean train(Contender contender, long seed, Path runFolder, PrintStream out) {
        List<String> all = new ArrayList<>(contender.arguments(seed, arguments));
        String asked = String.join(" ", all);
        Path record = runFolder.resolve("arguments.txt");
        if (Files.exists(record)) {
            requireSame(record, asked);
            if (isFinished(runFolder)) {
                out.println(contender.folder(seed) + ": finished before");
                return true;
            }
        }
        TextFile.write(record, asked + "\n");
        all.addAll(List.of("--out", runFolder.toString(), "--resume"));
        return new RunProcess(all, allocator).run() == 0;
    }

    private static void requireSame(Path record, String asked) {
        try {
            String found = Files.readString(record).strip();
            if (!found.equals(asked)) {
                throw new RunException(record.getParent() + ": holds the run '" + found + "', not '" + asked
                        + "'; name another folder with --out, or remove it");
            }
        } catch (IOException e) {
            throw RunException.of(record + ": cannot be read", e, "name another folder with --out");
        }
    }

    private static boolean isFinished(Path runFolder) {
        try {
            return RunMetrics.read(new RunFolder(runFolder).metrics())
                    .summary()
                    .filter(summary -> summary.outcome().equals(RunSummary.FINISHED))
                    .isPresent();
        } catch (RunException e) {
            // There is no file yet, or its last line is not whole.
            return false;
        }
    }
}

package io.github.horesnet.samples.bench;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonSyntaxException;
import io.github.horesnet.runtime.data.RunException;
import io.github.horesnet.samples.page.TextFile;
import io.github.horesnet.samples.process.AllocatorChoice;
import io.github.horesnet.samples.process.RunProcess;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Measures cases, each in a process of its own, and writes what they gave.
 *
 * @param peer what measures the networks in Python
 * @param more arguments of each process of this program
 * @param command that repeats the bench
 * @param folder for {@code index.html}, {@code bench.json}, and a file of each case, which is not measured again
 */
public record Bench(
        BenchPlan plan,
        Optional<Peer> peer,
        AllocatorChoice allocator,
        List<String> more,
        String command,
        Path folder) {
    /** What {@code bench.json} holds. */
    public record Results(String command, String conditions, List<Row> rows, List<Target> targets) {}

    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    /** Copies the arguments. */
    public Bench {
        more = List.copyOf(more);
    }

    /**
     * Measures what is not measured yet, one repetition after the other, and writes a page and a file of JSON.
     *
     * @return whether all was measured
     * @throws RunException if the folder cannot be written to
     */
    public boolean run(PrintStream out) {
        Map<Case, List<Measured>> results = new LinkedHashMap<>();
        List<String> failed = new ArrayList<>();
        for (int repetition = 1; repetition <= plan.repetitions(); repetition++) {
            List<Case> cases = plan.cases(repetition);
            for (int i = 0; i < cases.size(); i++) {
                Case asked = cases.get(i);
                String name = asked.name() + "-r" + repetition;
                out.printf(
                        "%d/%d of repetition %d/%d: %s%n",
                        i + 1, cases.size(), repetition, plan.repetitions(), asked.name());
                measured(asked, name)
                        .ifPresentOrElse(
                                found -> results.computeIfAbsent(asked, ignored -> new ArrayList<>())
                                        .add(found),
                                () -> failed.add(name));
            }
        }
        write(new BenchTable(plan, results), out);
        failed.forEach(name -> out.println(name + " failed: the reason stands above"));
        return failed.isEmpty();
    }

    private Optional<Measured> measured(Case asked, String name) {
        Path file = file("cases/" + conditions(), name + ".json");
        if (!Files.exists(file)) {
            if (asked.code().isPeer()) {
                peer.flatMap(program -> program.measure(asked, allocator))
                        .ifPresent(found -> TextFile.write(file, GSON.toJson(found)));
            } else {
                List<String> arguments = new ArrayList<>(asked.arguments());
                arguments.addAll(more);
                arguments.add("--out=" + file);
                new RunProcess(arguments, allocator(asked)).run();
            }
        }
        return Files.exists(file) ? Optional.of(read(file)) : Optional.empty();
    }

    private AllocatorChoice allocator(Case asked) {
        if (asked.workload() == Workload.HELD) {
            // Only glibc tells what is in use.
            return new AllocatorChoice.Platform();
        }
        return asked.code() == Code.TRIMMED ? new AllocatorChoice.Trimmed() : allocator;
    }

    /** What decides a result beside its case: others lie in other folders. */
    private String conditions() {
        String served = allocator
                .library()
                .map(library -> library.getFileName().toString())
                .orElseGet(allocator::toString);
        return Stream.concat(Stream.of(served), more.stream())
                .map(word -> word.replace("--", ""))
                .collect(Collectors.joining("-"));
    }

    private static Measured read(Path file) {
        try {
            return GSON.fromJson(Files.readString(file), Measured.class);
        } catch (IOException e) {
            throw RunException.of(file + ": cannot be read", e, "name another folder with --out");
        } catch (JsonSyntaxException e) {
            throw new RunException(file + ": found no result of a case; remove it");
        }
    }

    private void write(BenchTable table, PrintStream out) {
        List<Row> rows = table.rows();
        List<Target> targets =
                plan.goals().stream().flatMap(goal -> goal.in(table).stream()).toList();
        TextFile.write(
                file("", "bench.json"), GSON.toJson(new Results(command, table.conditions(), rows, targets)) + "\n");
        Path page = file("", "index.html");
        TextFile.write(page, BenchPage.of(rows, targets, table.conditions(), command));
        BenchText.lines(rows, targets).forEach(out::println);
        out.println("Page: " + page);
    }

    private Path file(String inside, String name) {
        Path file = folder.resolve(inside).resolve(name);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            return file;
        } catch (IOException e) {
            throw RunException.of(folder + ": cannot be written to", e, "name another folder with --out");
        }
    }
}

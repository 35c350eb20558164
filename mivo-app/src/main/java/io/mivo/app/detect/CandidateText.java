package io.mivo.app.detect;

import io.mivo.adapter.http.json.Json;
import io.mivo.application.port.driving.DetectRegisters;
import io.mivo.application.port.driving.DetectRegisters.Candidate;
import io.mivo.application.port.driving.DetectRegisters.Displayed;
import io.mivo.application.port.driving.DetectRegisters.Findings;
import io.mivo.application.port.driving.DetectRegisters.Sight;
import io.mivo.application.port.driving.DetectRegisters.Target;
import io.mivo.domain.profile.Register;
import io.mivo.domain.profile.RegisterSpan;
import io.mivo.domain.reading.RawAnswer;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine;

/** What was found, for people or for programs. */
public final class CandidateText {
    private static final int BEST = 10;

    private final DetectRegisters detect;
    private final PrintWriter out;
    private final PrintWriter err;
    private final boolean json;
    private final long most;

    /** Prints the best, or all, as text or as JSON. */
    public CandidateText(DetectRegisters detect, CommandLine command, boolean json, boolean all) {
        this.detect = detect;
        this.out = command.getOut();
        this.err = command.getErr();
        this.json = json;
        this.most = all ? Long.MAX_VALUE : BEST;
    }

    /** Prints it; whether every number was found. */
    public boolean print(Target target, Findings findings) {
        if (findings.sights().isEmpty()) {
            err.println("no number was given: nothing to look for");
            return false;
        }
        err.println(coverage(target, findings));
        if (!findings.candidates().isEmpty() || findings.sights().size() == 1) {
            List<Displayed> shown = findings.sights().stream().map(Sight::shown).toList();
            return print(shown, findings.candidates());
        }
        err.println("no register shows all of these numbers, so they are taken for different readings:");
        return findings.sights().stream()
                .map(sight -> print(List.of(sight.shown()), detect.alone(findings, sight)))
                .reduce(true, Boolean::logicalAnd);
    }

    private static String coverage(Target target, Findings findings) {
        RawAnswer.Registers first = findings.sights().get(0).registers();
        int read = first.blocks().stream().mapToInt(each -> each.span().count()).sum();
        int all = target.window().stream().mapToInt(RegisterSpan::count).sum();
        String there = first.blocks().stream()
                .map(each -> each.span().toString())
                .limit(BEST)
                .collect(Collectors.joining(", "));
        return target.unit() + " has " + read + " of " + all + " registers"
                + (there.isEmpty() ? "" : ": " + there)
                + (first.blocks().size() > BEST ? " …" : "");
    }

    private boolean print(List<Displayed> shown, List<Candidate> candidates) {
        if (!json) {
            out.println(words(shown) + (candidates.isEmpty() ? " is shown by no register" : ":"));
        }
        int rank = 1;
        for (Candidate candidate : candidates.stream().limit(most).toList()) {
            out.println(json ? json(shown, rank, candidate) : text(rank, candidate));
            rank++;
        }
        if (candidates.size() > most) {
            err.println((candidates.size() - most) + " less plausible ones are left out; --all prints them");
        }
        out.flush();
        return !candidates.isEmpty();
    }

    private static String words(List<Displayed> shown) {
        return shown.stream().map(Displayed::toString).collect(Collectors.joining(", then "));
    }

    private static String text(int rank, Candidate candidate) {
        Register register = candidate.register();
        return String.format(
                        Locale.ROOT,
                        "%3d. %-18s %-7s %s  scale %-8s  reads %s",
                        rank,
                        register.span(),
                        register.type().word(),
                        register.order(),
                        register.scaling().scale().toPlainString(),
                        candidate.reads().toPlainString())
                + System.lineSeparator() + "     " + SiteLine.of(register);
    }

    private static String json(List<Displayed> shown, int rank, Candidate candidate) {
        Register register = candidate.register();
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("shown", shown.stream().map(Displayed::toString).toList());
        members.put("rank", rank);
        members.put("table", register.span().table().word());
        members.put("address", register.span().address());
        members.put("type", register.type().word());
        members.put("order", register.order().name());
        members.put("scale", register.scaling().scale());
        members.put("reads", candidate.reads());
        members.put("plausibility", candidate.plausibility());
        members.put("site", SiteLine.of(register));
        return Json.write(members);
    }
}

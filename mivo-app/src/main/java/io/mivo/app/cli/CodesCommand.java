package io.mivo.app.cli;

import io.mivo.adapter.http.json.Json;
import java.io.PrintWriter;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code mivo codes}: lists the catalogue of value codes. */
@Command(
        name = "codes",
        description = {
            "List every value code with its unit and meaning.",
            "A server shows the same at /swagger/value-codes."
        })
public final class CodesCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @ArgGroup
    private Form form = new Form();

    /** How the list is written. */
    static final class Form {
        @Option(names = "--json", description = "Print one JSON object per code.")
        private boolean json;

        @Option(names = "--markdown", description = "Print a document in Markdown.")
        private boolean markdown;
    }

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        if (form.markdown) {
            out.print(CodeTable.markdown());
        } else if (form.json) {
            CodeTable.json().forEach(code -> out.println(Json.write(code)));
        } else {
            CodeTable.lines().forEach(out::println);
        }
        out.flush();
    }
}

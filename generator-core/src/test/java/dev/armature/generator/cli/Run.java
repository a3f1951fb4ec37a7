package dev.armature.generator.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** One command, run inside this process. */
record Run(int exitCode, String out, String err) {
    static Run of(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = Main.run(new PrintWriter(out), new PrintWriter(err), args);
        return new Run(
                exitCode, out.toString().replace("\r\n", "\n"), err.toString().replace("\r\n", "\n"));
    }
}

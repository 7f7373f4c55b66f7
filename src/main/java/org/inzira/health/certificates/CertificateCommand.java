package org.inzira.health.certificates;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.inzira.kernel.Command;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.Refusal;
import org.inzira.page.Texts;
import org.inzira.page.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code inzira certificate verify | keys | rotate}. */
@Component
@CommandLine.Command(
    name = "certificate",
    description = "Checks certificates, tells the public keys, signs with a new key from now on.")
class CertificateCommand implements Command {

  private final Signatures signatures;
  private final KnownCertificates certificates;
  private final Clock clock;
  private final Wording words;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  CertificateCommand(
      Signatures signatures, KnownCertificates certificates, Clock clock, Texts texts) {
    this.signatures = signatures;
    this.certificates = certificates;
    this.clock = clock;
    this.words = texts.in(Locale.getDefault());
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return 2;
  }

  /** With a file of keys nothing else is asked, as anybody could do it anywhere. */
  @CommandLine.Command(description = "Checks what was read off a certificate’s code.")
  int verify(
      @Parameters(paramLabel = "TEXT|FILE") String read,
      @Option(names = "--keys", paramLabel = "FILE") @Nullable Path keys) {
    if (keys == null) {
      return told(signatures.check(text(read)), true);
    }
    var known = file(keys).flatMap(PublicKeys::read);
    return known
        .map(set -> told(Statements.verdict(text(read), set, clock.instant()), false))
        .orElseGet(() -> refuse(2, List.of(Refusal.of("HD-041", keys.toString()))));
  }

  @CommandLine.Command(description = "Tells the public keys, as a JSON Web Key Set.")
  int keys() {
    out().println(signatures.believed().written());
    return 0;
  }

  @CommandLine.Command(description = "Signs with a new key; old certificates are still believed.")
  int rotate(@Option(names = "--stolen", paramLabel = "KEY") @Nullable String stolen) {
    return switch (signatures.change(Optional.ofNullable(stolen))) {
      case Outcome.Done<String>(var identifier) -> {
        out().println(words.text("health.verify.rotated", identifier));
        yield 0;
      }
      case Outcome.Refused<String>(var refusals) -> refuse(1, refusals);
    };
  }

  private int told(Verdict verdict, boolean here) {
    return switch (verdict) {
      case Verdict.Holds(var claims) -> holds(claims, here);
      case Verdict.Over(var claims) -> {
        say("over", claims);
        yield 1;
      }
      case Verdict.Forged() -> said("forged");
      case Verdict.UnknownKey(var identifier) -> {
        out().println(words.text("health.verify.said.unknown-key") + " " + identifier);
        yield 1;
      }
      case Verdict.Unreadable() -> said("unreadable");
    };
  }

  private int holds(Claims claims, boolean here) {
    if (!here) {
      say("holds", claims);
      out().println(words.text("health.verify.offline.withdrawn"));
      return 0;
    }
    var known = certificates.of(claims.code());
    say("holds", claims);
    out().println(words.text("health.verify.is." + known.code()));
    return known == KnownCertificates.Known.VALID ? 0 : 1;
  }

  private int said(String found) {
    out().println(words.text("health.verify.said." + found));
    return 1;
  }

  private void say(String found, Claims claims) {
    said(found);
    line("number", claims.number());
    line("initials", claims.initials());
    claims.birthYear().ifPresent(year -> line("born", Integer.toString(year)));
    line("until", words.day(claims.until()));
    line("needs", needs(claims));
    line("issuer", claims.issuer());
  }

  private String needs(Claims claims) {
    return claims.conditions().isEmpty()
        ? words.text("health.verify.said.none")
        : claims.conditions().stream()
            .map(code -> words.text("health.need." + code))
            .collect(Collectors.joining(", "));
  }

  private void line(String label, String value) {
    out().println(words.text("health.verify.said." + label) + ": " + value);
  }

  /** What is no file is the text itself. */
  private static String text(String read) {
    try {
      return read.length() < 250 && Files.isRegularFile(Path.of(read))
          ? Files.readString(Path.of(read))
          : read;
    } catch (IOException | java.nio.file.InvalidPathException unreadable) {
      return read;
    }
  }

  private static Optional<String> file(Path path) {
    try {
      return Optional.of(Files.readString(path));
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  private int refuse(int status, List<Refusal> refusals) {
    refusals.forEach(refusal -> spec.commandLine().getErr().println(words.sentence(refusal)));
    return status;
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}

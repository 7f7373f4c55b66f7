package org.inzira.fhir.tokens;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.inzira.kernel.AccountName;
import org.inzira.kernel.Command;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.Refusal;
import org.inzira.kernel.RefusedException;
import org.inzira.page.Texts;
import org.inzira.page.Wording;
import org.springframework.stereotype.Component;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code inzira token add | list | revoke}. */
@Component
@CommandLine.Command(
    name = "token",
    description = "Issues tokens to programs of other health systems, lists them, revokes them.")
class TokenCommand implements Command {

  private final Tokens tokens;
  private final Wording wording;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  TokenCommand(Tokens tokens, Texts texts) {
    this.tokens = tokens;
    this.wording = texts.in(Locale.ENGLISH);
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return 2;
  }

  @CommandLine.Command(description = "Issues a token in an account's name and tells it, once.")
  int add(
      @Parameters(paramLabel = "ACCOUNT") String account,
      @Option(names = "--label", paramLabel = "WHOSE", required = true) String label,
      @Option(names = "--scope", paramLabel = "SCOPE", required = true) List<String> scopes,
      @Option(names = "--days", paramLabel = "DAYS", defaultValue = "90") int days) {
    return told(() ->
        tokens
            .add(named(account), label, scopes(scopes), days)
            .map(secret -> wording.text("fhir.token.issued", secret, days)));
  }

  @CommandLine.Command(description = "Lists tokens; of each all but itself.")
  int list() {
    tokens.list().forEach(token -> out().println(line(token)));
    return 0;
  }

  @CommandLine.Command(description = "Takes a token back, for ever.")
  int revoke(@Parameters(paramLabel = "ID") UUID id) {
    return told(() -> tokens.revoke(id).map(gone -> wording.text("fhir.token.revoked", gone)));
  }

  private int told(Supplier<Outcome<String>> verb) {
    try {
      return switch (verb.get()) {
        case Outcome.Done<String>(var said) -> {
          out().println(said);
          yield 0;
        }
        case Outcome.Refused<String>(var refusals) -> refuse(refusals);
      };
    } catch (RefusedException malformed) {
      return refuse(malformed.refusals());
    }
  }

  private int refuse(List<Refusal> refusals) {
    refusals.forEach(refusal -> spec.commandLine().getErr().println(wording.sentence(refusal)));
    return 1;
  }

  private String line(Token token) {
    var scopes = token.scopes().stream().map(Scope::code).sorted().collect(Collectors.joining(" "));
    var revoked =
        token
            .revokedAt()
            .map(at -> " · " + wording.text("fhir.token.revoked-at", wording.moment(at)))
            .orElse("");
    return wording.text(
            "fhir.token.line",
            token.id().toString(),
            token.account().value(),
            token.label(),
            scopes,
            wording.moment(token.expiresAt()))
        + revoked;
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  private static AccountName named(String name) {
    try {
      return new AccountName(name);
    } catch (IllegalArgumentException malformed) {
      throw new RefusedException(List.of(Refusal.of("AX-006", name)));
    }
  }

  private static Set<Scope> scopes(List<String> codes) {
    var scopes = EnumSet.noneOf(Scope.class);
    codes.forEach(code -> scopes.add(scope(code)));
    return scopes;
  }

  private static Scope scope(String code) {
    return Scope.find(code)
        .orElseThrow(() -> new RefusedException(List.of(Refusal.of("FH-106", code, codes()))));
  }

  private static String codes() {
    return Arrays.stream(Scope.values()).map(Scope::code).collect(Collectors.joining(", "));
  }
}

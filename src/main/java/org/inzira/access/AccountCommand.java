package org.inzira.access;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
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

/** {@code inzira account add | list | password}. */
@Component
@CommandLine.Command(
    name = "account",
    description = "Opens accounts, lists them, gives new passwords.")
class AccountCommand implements Command {

  private final AccountBook accounts;
  private final Wording wording;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  AccountCommand(AccountBook accounts, Texts texts) {
    this.accounts = accounts;
    this.wording = texts.in(Locale.ENGLISH);
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return 2;
  }

  @CommandLine.Command(description = "Opens an account and tells its password, once.")
  int add(
      @Parameters(paramLabel = "NAME") String name,
      @Option(names = "--role", paramLabel = "ROLE", required = true) List<String> roles) {
    return tell("access.account.opened", name, known -> accounts.add(known, roles(roles)));
  }

  @CommandLine.Command(description = "Gives an account a new password and tells it, once.")
  int password(@Parameters(paramLabel = "NAME") String name) {
    return tell("access.account.renewed", name, accounts::renewPassword);
  }

  @CommandLine.Command(description = "Lists the accounts with their roles.")
  int list() {
    accounts.list().forEach(account -> out().println(line(account)));
    return 0;
  }

  private int tell(String key, String name, Function<AccountName, Outcome<String>> verb) {
    try {
      return switch (verb.apply(named(name))) {
        case Outcome.Done<String>(var password) -> {
          out().println(wording.text(key, name, password));
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

  private String line(Account account) {
    var roles = account.roles().stream().sorted().map(Role::code).collect(Collectors.joining(", "));
    var notes =
        (account.demonstration() ? " · " + wording.text("access.account.demonstration") : "")
            + (account.closed() ? " · " + wording.text("access.account.closed") : "");
    return wording.text("access.account.line", account.name().value(), roles) + notes;
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

  private static Set<Role> roles(List<String> codes) {
    var roles = EnumSet.noneOf(Role.class);
    codes.forEach(code -> roles.add(role(code)));
    return roles;
  }

  private static Role role(String code) {
    return Arrays.stream(Role.values())
        .filter(role -> role.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new RefusedException(List.of(Refusal.of("AX-007", code, codes()))));
  }

  private static String codes() {
    return Arrays.stream(Role.values()).map(Role::code).collect(Collectors.joining(", "));
  }
}

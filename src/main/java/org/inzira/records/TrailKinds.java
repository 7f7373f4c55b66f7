package org.inzira.records;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.inzira.access.Trail;
import org.inzira.access.Viewer;
import org.inzira.kernel.Programme;
import org.inzira.registers.RecordDefinition;
import org.inzira.registers.RecordRights;
import org.inzira.registers.Register;
import org.inzira.registers.Registers;
import org.springframework.stereotype.Component;

/**
 * Who may not read a kind learns its programme from the trail and no more; the same of a list that
 * a programme names, such as {@code health.departing}, and of an address that somebody was refused,
 * since an identifier tells when its record was made.
 */
@Component
class TrailKinds implements Trail.Veil {

  private static final Pattern ADDRESS = Pattern.compile("/records/([a-z-]+)(/.*)?");

  private final Registers registers;

  TrailKinds(Registers registers) {
    this.registers = registers;
  }

  @Override
  public Optional<String> over(String what, Viewer viewer) {
    var kind = ADDRESS.matcher(what).replaceFirst("$1");
    var programme = kind.contains(".") ? ofList(kind, viewer) : ofKind(kind, viewer);
    return programme.map(one -> "records.trail." + one.code());
  }

  private Optional<Programme> ofKind(String what, Viewer viewer) {
    return registers.list().stream()
        .map(Register::definition)
        .filter(definition -> definition.kind().code().equals(what))
        .filter(definition -> !RecordRights.mayRead(viewer, definition))
        .map(RecordDefinition::programme)
        .findFirst();
  }

  private Optional<Programme> ofList(String what, Viewer viewer) {
    return Arrays.stream(Programme.values())
        .filter(programme -> what.startsWith(programme.code() + "."))
        .filter(programme ->
            registers.list(viewer).stream()
                .noneMatch(register -> register.programme() == programme))
        .findFirst();
  }
}

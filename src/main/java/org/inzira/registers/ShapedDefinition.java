package org.inzira.registers;

import java.util.List;
import java.util.Set;
import org.inzira.access.Role;
import org.inzira.kernel.Field;
import org.inzira.kernel.Programme;
import org.inzira.kernel.RecordKind;

/**
 * A definition whose declaration is one {@link RecordShape}; the class itself then holds only the
 * rules and facts of its kind.
 */
public interface ShapedDefinition extends RecordDefinition {

  /** The declaration. */
  RecordShape shape();

  @Override
  default RecordKind kind() {
    return shape().kind();
  }

  @Override
  default String sheet() {
    return shape().sheet();
  }

  @Override
  default Programme programme() {
    return shape().programme();
  }

  @Override
  default String table() {
    return shape().table();
  }

  @Override
  default List<Field> fields() {
    return shape().fields();
  }

  @Override
  default List<String> listed() {
    return shape().listed();
  }

  @Override
  default List<String> filters() {
    return shape().filters();
  }

  @Override
  default String sortedBy() {
    return shape().sortedBy();
  }

  @Override
  default List<String> searched() {
    return shape().searched();
  }

  @Override
  default String personField() {
    return shape().personField();
  }

  @Override
  default Set<Role> readers() {
    return shape().readers();
  }

  @Override
  default Set<Role> writers() {
    return shape().writers();
  }

  @Override
  default Set<Role> readersWithReason() {
    return shape().readersWithReason();
  }
}

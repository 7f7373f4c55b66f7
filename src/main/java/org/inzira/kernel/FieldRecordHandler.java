package org.inzira.kernel;

import java.util.List;
import java.util.Set;

/** Takes in the records of one kind; a bean of the programme that keeps them. */
public interface FieldRecordHandler {

  /** The kind it keeps. */
  RecordKind kind();

  /** The name of the workbook's sheet, plural ({@code departures}). */
  String sheet();

  /** The programme that the records belong to. */
  Programme programme();

  /** The fields, in the order of the sheet; the key, void and late columns are not among them. */
  List<Field> fields();

  /** Kinds that must have come in before. */
  Set<RecordKind> after();

  /** The codes of the roles ({@code case-worker}) whose accounts may hand such records in. */
  Set<String> writerRoles();

  /**
   * Checks all records and writes the good ones, inside the caller's transaction; the caller rolls
   * back when anything was refused. States the facts of what it wrote.
   */
  Handled handle(FieldRecordBatch batch);
}

package org.inzira.health.documents;

/** Writes documents of one kind. */
interface PaperWriter {

  DocumentKind kind();

  /** What is printed, in the language of the words. */
  Paper write(Order order, PaperWords said);
}

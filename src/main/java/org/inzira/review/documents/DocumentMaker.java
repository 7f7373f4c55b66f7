package org.inzira.review.documents;

/** Makes the documents of one format; a bean of the module that knows the format. */
public interface DocumentMaker {

  /** The format; one maker a format. */
  Format format();

  /** The document's bytes, from what the order holds and nothing else. */
  byte[] make(DocumentOrder order);
}

package org.inzira.fhir.tokens;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Tells a caller who is not let in why, in the words of the door. */
public interface Answers {

  /** Nobody knows who calls. */
  void unknown(HttpServletRequest request, HttpServletResponse response) throws IOException;

  /** The caller is known and may not. */
  void forbidden(HttpServletRequest request, HttpServletResponse response) throws IOException;
}

package org.inzira.shell;

import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Keeps the framework from printing a trace for what the shell says in a sentence. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class QuietFailures implements SpringBootExceptionReporter {

  @Override
  public boolean reportException(Throwable failure) {
    return !Failures.refusals(failure).isEmpty();
  }
}

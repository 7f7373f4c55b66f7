package org.inzira.kernel;

import java.util.concurrent.Callable;

/**
 * A command of the command line. Each module brings its own as a bean with picocli's annotations;
 * the shell collects them. Returns 0 done, 1 refused, 2 wrong call.
 */
public interface Command extends Callable<Integer> {}

package org.inzira.planted.kernel;

import org.springframework.core.Ordered;

/** Breaks: the kernel is plain Java; modules are flat. */
public interface SpringWord extends Ordered {}

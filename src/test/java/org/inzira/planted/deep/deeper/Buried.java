package org.inzira.planted.deep.deeper;

/** Breaks: modules are flat. */
public interface Buried {}

package org.inzira.people;

import java.util.List;
import org.inzira.page.FormView.Input;
import org.inzira.page.Frame;

/** What the merging page shows. */
record MergeView(
    Frame frame,
    List<Input> inputs,
    Told told,
    List<String> problems,
    List<Pair> standing,
    List<Pair> likely) {}

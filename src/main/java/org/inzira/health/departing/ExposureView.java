package org.inzira.health.departing;

import java.util.List;
import java.util.Optional;
import org.inzira.page.FormView.Input;
import org.inzira.page.Frame;

/**
 * What the page of an exposure shows.
 *
 * @param would what holding would do, before it is done
 * @param done what was done, or empty
 */
record ExposureView(
    Frame frame, List<String> problems, List<Input> inputs, Optional<String> would, String done) {}

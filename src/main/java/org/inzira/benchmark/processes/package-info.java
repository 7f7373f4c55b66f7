/** Other processes, and how much memory they and this one hold. */
@NullMarked
package org.inzira.benchmark.processes;

import org.jspecify.annotations.NullMarked;

/// The optional scorecard of the model: dated criteria, what a commune gives itself, what is
/// computed from figures, and what the unit above finds.
@NullMarked
package vn.thanthien.reporting.scorecard;

import org.jspecify.annotations.NullMarked;

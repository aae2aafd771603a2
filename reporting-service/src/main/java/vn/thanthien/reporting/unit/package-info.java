/// The unit tree: who lies below whom, since when, and what became of whom.
@NullMarked
package vn.thanthien.reporting.unit;

import org.jspecify.annotations.NullMarked;

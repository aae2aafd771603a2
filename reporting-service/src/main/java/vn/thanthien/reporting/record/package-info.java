/// Records as facts tell of them, and the counters their differences change.
@NullMarked
package vn.thanthien.reporting.record;

import org.jspecify.annotations.NullMarked;

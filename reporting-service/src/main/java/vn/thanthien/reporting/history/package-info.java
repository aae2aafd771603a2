/// What officials said of a record, when, and who: written with every change, never changed.
@NullMarked
package vn.thanthien.reporting.history;

import org.jspecify.annotations.NullMarked;

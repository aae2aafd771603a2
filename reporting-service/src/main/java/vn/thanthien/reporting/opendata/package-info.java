/// The figures of issued reports, for everybody, where a unit opens them.
@NullMarked
package vn.thanthien.reporting.opendata;

import org.jspecify.annotations.NullMarked;

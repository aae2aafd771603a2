/// The indicator catalogue and the dated duties, both data.
@NullMarked
package vn.thanthien.reporting.indicator;

import org.jspecify.annotations.NullMarked;

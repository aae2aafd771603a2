/// Figures: indicators of a unit and a period, with the records behind them.
@NullMarked
package vn.thanthien.reporting.figure;

import org.jspecify.annotations.NullMarked;

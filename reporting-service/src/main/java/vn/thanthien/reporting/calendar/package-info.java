/// The announced years of the working calendar, published for everybody.
@NullMarked
package vn.thanthien.reporting.calendar;

import org.jspecify.annotations.NullMarked;

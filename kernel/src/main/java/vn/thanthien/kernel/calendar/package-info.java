/// Working days by law and by the yearly announcements; the only place that counts them.
@NullMarked
package vn.thanthien.kernel.calendar;

import org.jspecify.annotations.NullMarked;

/// Tables for people's spreadsheets, written row by row as CSV or XLSX.
///
/// Whoever writes sheets declares `fastcsv` and `fastexcel`, which are optional here.
@NullMarked
package vn.thanthien.kernel.sheet;

import org.jspecify.annotations.NullMarked;

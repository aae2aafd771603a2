/// Tables as officials keep them in spreadsheets, read row by row from CSV or XLSX.
///
/// Whoever reads tables declares `fastcsv` and `fastexcel-reader`, which are optional here.
@NullMarked
package vn.thanthien.kernel.table;

import org.jspecify.annotations.NullMarked;

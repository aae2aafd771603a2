/// Reads tables as officials export them: CSV or XLSX, titles above the header, totals among the
/// records.
///
/// Whoever reads tables declares `fastcsv` and `fastexcel-reader`, which are optional here.
@NullMarked
package vn.thanthien.kernel.table;

import org.jspecify.annotations.NullMarked;

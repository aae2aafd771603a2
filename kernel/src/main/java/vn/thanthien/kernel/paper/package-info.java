/// Official paper (NĐ 30/2020/NĐ-CP): its letterhead, its type face, and printing as PDF.
///
/// Whoever prints declares `openhtmltopdf-pdfbox`, which is optional here.
@NullMarked
package vn.thanthien.kernel.paper;

import org.jspecify.annotations.NullMarked;

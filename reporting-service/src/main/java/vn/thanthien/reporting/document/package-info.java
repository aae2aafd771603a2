/// The official document in the form of Nghị định 30/2020/NĐ-CP: one model, written as DOCX, HTML
/// and PDF.
///
/// Every writer is a pure function of {@link vn.thanthien.reporting.document.OfficialDocument}: the
/// same model gives the same bytes, whatever the machine's clock, locale or time zone. Nothing is
/// ever fetched, and texts are only ever texts: markup in them is shown as typed.
@NullMarked
package vn.thanthien.reporting.document;

import org.jspecify.annotations.NullMarked;

/// A report's life: drafted from records, edited by section, checked, frozen, approved, issued.
@NullMarked
package vn.thanthien.reporting.report;

import org.jspecify.annotations.NullMarked;

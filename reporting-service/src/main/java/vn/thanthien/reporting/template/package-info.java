/// The structure of the reports and the sentences that write themselves, as data in
/// `report/*-template.yaml`.
@NullMarked
package vn.thanthien.reporting.template;

import org.jspecify.annotations.NullMarked;

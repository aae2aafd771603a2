/// What a report is written from: its figures and programme records as they stood, in one value.
@NullMarked
package vn.thanthien.reporting.material;

import org.jspecify.annotations.NullMarked;

/// Whether a file is a report as it was issued; open to everybody.
@NullMarked
package vn.thanthien.reporting.verification;

import org.jspecify.annotations.NullMarked;

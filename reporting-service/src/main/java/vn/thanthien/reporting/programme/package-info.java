/// What officials record of the programme: profile, documents, events, money, targets.
@NullMarked
package vn.thanthien.reporting.programme;

import org.jspecify.annotations.NullMarked;

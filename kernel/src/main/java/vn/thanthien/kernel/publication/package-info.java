/// What a service says of its records besides their changes: the daily counts by which readers
/// prove that no fact is missing, and the records again where one is. See
/// docs/adr/0015-reconciliation.md.
@NullMarked
package vn.thanthien.kernel.publication;

import org.jspecify.annotations.NullMarked;

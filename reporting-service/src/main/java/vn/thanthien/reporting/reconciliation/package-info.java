/// Whether what this service holds is what the owning services have: counters, a recount of the
/// records, and the owners' own daily counts side by side. See docs/adr/0015-reconciliation.md.
@NullMarked
package vn.thanthien.reporting.reconciliation;

import org.jspecify.annotations.NullMarked;

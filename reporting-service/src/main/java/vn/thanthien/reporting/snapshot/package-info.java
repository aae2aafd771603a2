/// Reports frozen: contents under their hash, and the documents that are pure functions of them.
@NullMarked
package vn.thanthien.reporting.snapshot;

import org.jspecify.annotations.NullMarked;

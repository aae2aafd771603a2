@NullMarked
package vn.thanthien.kernel.idempotency;

import org.jspecify.annotations.NullMarked;

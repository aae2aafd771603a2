@NullMarked
package vn.thanthien.kernel.outbox;

import org.jspecify.annotations.NullMarked;

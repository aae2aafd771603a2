@NullMarked
package vn.thanthien.kernel.record;

import org.jspecify.annotations.NullMarked;

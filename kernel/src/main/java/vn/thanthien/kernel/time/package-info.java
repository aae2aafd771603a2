@NullMarked
package vn.thanthien.kernel.time;

import org.jspecify.annotations.NullMarked;

@NullMarked
package vn.thanthien.kernel.projection;

import org.jspecify.annotations.NullMarked;

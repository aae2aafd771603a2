@NullMarked
package vn.thanthien.kernel.reference;

import org.jspecify.annotations.NullMarked;

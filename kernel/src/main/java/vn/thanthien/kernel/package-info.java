@NullMarked
package vn.thanthien.kernel;

import org.jspecify.annotations.NullMarked;

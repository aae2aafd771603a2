@NullMarked
package vn.thanthien.kernel.problem;

import org.jspecify.annotations.NullMarked;

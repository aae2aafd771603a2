@NullMarked
package vn.thanthien.kernel.contract;

import org.jspecify.annotations.NullMarked;

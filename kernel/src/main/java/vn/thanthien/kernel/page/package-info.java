@NullMarked
package vn.thanthien.kernel.page;

import org.jspecify.annotations.NullMarked;

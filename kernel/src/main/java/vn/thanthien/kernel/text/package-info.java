@NullMarked
package vn.thanthien.kernel.text;

import org.jspecify.annotations.NullMarked;

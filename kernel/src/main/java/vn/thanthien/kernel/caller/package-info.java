@NullMarked
package vn.thanthien.kernel.caller;

import org.jspecify.annotations.NullMarked;

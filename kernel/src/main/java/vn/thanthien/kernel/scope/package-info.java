@NullMarked
package vn.thanthien.kernel.scope;

import org.jspecify.annotations.NullMarked;

@NullMarked
package vn.thanthien.kernel.secrecy;

import org.jspecify.annotations.NullMarked;

/// Files people send: what they are called and what they are.
@NullMarked
package vn.thanthien.kernel.file;

import org.jspecify.annotations.NullMarked;

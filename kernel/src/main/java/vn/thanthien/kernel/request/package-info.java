@NullMarked
package vn.thanthien.kernel.request;

import org.jspecify.annotations.NullMarked;

@NullMarked
package vn.thanthien.kernel.contract.petition;

import org.jspecify.annotations.NullMarked;

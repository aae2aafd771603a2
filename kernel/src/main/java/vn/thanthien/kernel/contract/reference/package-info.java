@NullMarked
package vn.thanthien.kernel.contract.reference;

import org.jspecify.annotations.NullMarked;

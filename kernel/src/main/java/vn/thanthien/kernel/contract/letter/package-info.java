@NullMarked
package vn.thanthien.kernel.contract.letter;

import org.jspecify.annotations.NullMarked;

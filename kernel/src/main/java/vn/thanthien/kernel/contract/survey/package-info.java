@NullMarked
package vn.thanthien.kernel.contract.survey;

import org.jspecify.annotations.NullMarked;

@NullMarked
package vn.thanthien.kernel.contract.dossier;

import org.jspecify.annotations.NullMarked;

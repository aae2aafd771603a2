/// Rules, texts and templates as data: shipped with a version, and corrected without one.
@NullMarked
package vn.thanthien.reporting.rule;

import org.jspecify.annotations.NullMarked;

/// Who owes which report by when, and how those who owe are reminded.
@NullMarked
package vn.thanthien.reporting.obligation;

import org.jspecify.annotations.NullMarked;

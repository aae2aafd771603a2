/// What the console in the browser must know before anybody has signed in.
@NullMarked
package vn.thanthien.reporting.console;

import org.jspecify.annotations.NullMarked;

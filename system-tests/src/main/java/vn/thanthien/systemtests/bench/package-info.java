/// What the platform does in a second, each time as a share of what the same machine can do at
/// best. See docs/benchmarks.md.
@NullMarked
package vn.thanthien.systemtests.bench;

import org.jspecify.annotations.NullMarked;

/// Loads a sample through the platform's public REST API, as any other system would, and writes the
/// reports. It knows the format of docs/sample-format.md and nothing of any one sample.
@NullMarked
package vn.thanthien.local.demo;

import org.jspecify.annotations.NullMarked;

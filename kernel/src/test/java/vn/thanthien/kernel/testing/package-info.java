/// What the tests of every service stand on.
package vn.thanthien.kernel.testing;

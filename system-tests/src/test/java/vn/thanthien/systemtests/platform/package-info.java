/// The platform the tests of this module share.
package vn.thanthien.systemtests.platform;

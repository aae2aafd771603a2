/// What the sample must come to, as the platform's issue states it.
package vn.thanthien.systemtests.demo;

/// One story per area, on everything real.
package vn.thanthien.systemtests.story;

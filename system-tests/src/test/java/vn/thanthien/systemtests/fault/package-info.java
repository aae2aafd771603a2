/// What remains true when parts are killed in the middle of work.
package vn.thanthien.systemtests.fault;

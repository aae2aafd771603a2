package vn.thanthien.systemtests.bench;

/// One measured run.
///
/// @param operations finished in it
/// @param seconds of wall clock
/// @param cpuSeconds of the processes that are counted for this side
record Lap(long operations, double seconds, double cpuSeconds) {

  double perSecond() {
    return operations / seconds;
  }
}

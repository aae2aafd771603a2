package vn.thanthien.reporting.contradiction;

import java.util.List;

/// What a quantity is about.
///
/// @param indicators the readings possible, most likely first
/// @param from first word of the evidence, the quantity included
/// @param to word after the evidence
/// @param headed the counted noun follows the quantity ("100% số đơn …")
/// @param uncertain found by looking further than grammar allows
record Topic(
    List<String> indicators,
    String population,
    int from,
    int to,
    boolean headed,
    boolean uncertain) {}

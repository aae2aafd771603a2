package vn.thanthien.reporting.contradiction;

import java.util.List;

/// Looks for one kind of contradiction.
interface Check {
  List<Contradiction> find(Reading reading);
}

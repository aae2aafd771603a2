package vn.thanthien.local.demo;

import java.util.List;
import vn.thanthien.local.SignIns;

/// Who of the sample's users does what.
record People(SignIns signIns) {

  /// The first user of a unit with one of the roles, in their order.
  Account of(String unit, String... roles) {
    for (var role : roles) {
      for (var user : signIns.users()) {
        if (user.unit().equals(unit) && user.roles().contains(role)) {
          return new Account.Person(user.username());
        }
      }
    }
    throw new LoadFailure(
        "sign-ins.csv: nobody in " + unit + " has the role " + String.join(" or ", List.of(roles)));
  }

  /// The first user with the role, of whatever unit.
  Account anywhere(String role) {
    return signIns.users().stream()
        .filter(user -> user.roles().contains(role))
        .findFirst()
        .<Account>map(user -> new Account.Person(user.username()))
        .orElseThrow(() -> new LoadFailure("sign-ins.csv: nobody has the role " + role));
  }
}

package vn.thanthien.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedCollection;
import java.util.SequencedMap;

/// The users of a sample: `sign-ins.csv` (UTF-8, comma, header `username,unit,role,fullName`) in
/// its folder. A user with several roles has several lines. Every password is [#PASSWORD].
public record SignIns(SequencedCollection<User> users) {

  public static final String PASSWORD = "thanthien";

  private static final String HEADER = "username,unit,role,fullName";

  /// One person who may sign in.
  ///
  /// @param unit the one unit the user belongs to
  public record User(String username, String unit, List<String> roles, String fullName) {}

  public static SignIns read(Path sample) {
    var file = sample.resolve("sign-ins.csv");
    List<String> lines;
    try {
      lines = Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (lines.isEmpty() || !lines.getFirst().strip().equals(HEADER)) {
      throw new StartFailure(file + ", line 1: the header must be " + HEADER);
    }
    SequencedMap<String, User> users = new LinkedHashMap<>();
    for (var number = 2; number <= lines.size(); number++) {
      var line = lines.get(number - 1);
      if (line.isBlank()) {
        continue;
      }
      var cells = line.split(",", -1);
      if (cells.length != 4) {
        throw new StartFailure(
            file + ", line " + number + ": four columns expected, found " + cells.length);
      }
      var user =
          new User(cells[0].strip(), cells[1].strip(), List.of(cells[2].strip()), cells[3].strip());
      var where = file + ", line " + number;
      users.merge(user.username(), user, (known, more) -> joined(known, more, where));
    }
    return new SignIns(users.sequencedValues());
  }

  private static User joined(User known, User more, String where) {
    if (!known.unit().equals(more.unit())) {
      throw new StartFailure(
          where + ": " + more.username() + " belongs to " + known.unit() + " already");
    }
    var roles = new ArrayList<>(known.roles());
    roles.addAll(more.roles());
    return new User(known.username(), known.unit(), List.copyOf(roles), known.fullName());
  }
}

package vn.thanthien.local;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTest {

  @Test
  void whatAKilledRunnerLeftBehindEndsBeforeItsFolderIsDeleted(@TempDir Path data) {
    var left =
        ChildProcess.start(
            "sleeper", List.of("sleep", "600"), Map.of(), data, data.resolve("logs"));
    assertTrue(left.alive());

    ChildProcess.endLeftovers(data);

    assertFalse(left.alive());
  }

  @Test
  void aPidThatMeanwhileBelongsToAnotherIsLeftAlone(@TempDir Path data) throws IOException {
    var me = ProcessHandle.current();
    Files.writeString(data.resolve("old.pid"), me.pid() + " 2001-01-01T00:00:00Z");

    ChildProcess.endLeftovers(data);

    assertTrue(me.isAlive());
    assertFalse(Files.exists(data.resolve("old.pid")));
  }
}

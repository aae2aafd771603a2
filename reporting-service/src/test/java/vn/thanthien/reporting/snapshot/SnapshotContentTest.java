package vn.thanthien.reporting.snapshot;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thanthien.kernel.file.FileHash;
import vn.thanthien.reporting.document.Html;
import vn.thanthien.reporting.material.Programme;
import vn.thanthien.reporting.record.Doubts;

/// What was frozen is read for ever: `frozen-before.json` lacks every field that came to a snapshot
/// after the first was kept. A field added later belongs among these tests.
class SnapshotContentTest {

  private ObjectNode frozen;

  @BeforeEach
  void frozen() throws IOException {
    try (var in = SnapshotContentTest.class.getResourceAsStream("/snapshot/frozen-before.json")) {
      frozen = (ObjectNode) new JsonMapper().readTree(in);
    }
  }

  @Test
  void aReportFrozenBeforeAFieldExistedReadsWithoutIt() {
    var snapshot = read();

    assertThat(snapshot.head().replaces()).isNull();
    assertThat(snapshot.material().doubts()).isEqualTo(Doubts.NONE);
    assertThat(snapshot.material().visits()).isNull();
    assertThat(requireNonNull(snapshot.material().register()).pausedLate()).isNull();
    assertThat(snapshot.material().programme().standing().launchedOn()).isNull();
    assertThat(snapshot.material().programme().standing().committee())
        .containsExactly(new Programme.Seat("HEAD", "Bí thư Đảng ủy", null));
  }

  @Test
  void soDoesOneFrozenBeforeAnythingStood() {
    ((ObjectNode) frozen.at("/material/programme")).remove("standing");

    assertThat(read().material().programme().standing()).isEqualTo(Programme.Standing.NONE);
  }

  @Test
  void itsDocumentIsWrittenAndItsContentsFrozenAgainSayTheSame() {
    var snapshot = read();

    assertThat(Html.of(ReportDocument.of(snapshot, "0", new Issue(7, LocalDate.of(2023, 11, 6)))))
        .contains("07/BC-UBND", "xã Mẫu", "Nhân dân đồng thuận.");
    assertThat(SnapshotContent.of(snapshot).read()).isEqualTo(snapshot);
  }

  @Test
  void whatIsNotTheTextThatWasHashedIsNotRead() {
    var content = content();

    assertThatThrownBy(() -> new SnapshotContent(content.json() + " ", content.hash()).read())
        .isInstanceOf(IllegalStateException.class);
  }

  private Snapshot read() {
    return content().read();
  }

  private SnapshotContent content() {
    var json = frozen.toString();
    return new SnapshotContent(json, FileHash.sha256(json.getBytes(StandardCharsets.UTF_8)));
  }
}

package vn.thanthien.dossier.dossierimport;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Rows in the binary format of PostgreSQL's COPY: nothing to escape here, nothing to parse there.
/// Every value must be of the very type of its column; null is null.
final class BinaryRows {

  private static final byte[] SIGNATURE =
      "PGCOPY\n\u00ff\r\n\0".getBytes(StandardCharsets.ISO_8859_1);
  private static final long EPOCH_DAY = LocalDate.of(2000, 1, 1).toEpochDay();
  private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");
  private static final int NULL = -1;
  private static final int JSONB_VERSION = 1;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 20);
  private final DataOutputStream out = new DataOutputStream(bytes);

  BinaryRows() {
    write(() -> {
      out.write(SIGNATURE);
      out.writeInt(0);
      out.writeInt(0);
    });
  }

  /// Begins the next row.
  void row(int columns) {
    write(() -> out.writeShort(columns));
  }

  void uuid(UUID value) {
    write(() -> {
      out.writeInt(16);
      out.writeLong(value.getMostSignificantBits());
      out.writeLong(value.getLeastSignificantBits());
    });
  }

  void text(@Nullable String value) {
    bytes(value == null ? null : value.getBytes(StandardCharsets.UTF_8));
  }

  void name(@Nullable Enum<?> value) {
    text(value == null ? null : value.name());
  }

  void bytes(byte @Nullable [] value) {
    write(() -> {
      if (value == null) {
        out.writeInt(NULL);
      } else {
        out.writeInt(value.length);
        out.write(value);
      }
    });
  }

  void jsonb(String value) {
    var text = value.getBytes(StandardCharsets.UTF_8);
    write(() -> {
      out.writeInt(text.length + 1);
      out.writeByte(JSONB_VERSION);
      out.write(text);
    });
  }

  void int4(@Nullable Integer value) {
    write(() -> {
      if (value == null) {
        out.writeInt(NULL);
      } else {
        out.writeInt(4);
        out.writeInt(value);
      }
    });
  }

  void int8(long value) {
    write(() -> {
      out.writeInt(8);
      out.writeLong(value);
    });
  }

  void bool(boolean value) {
    write(() -> {
      out.writeInt(1);
      out.writeBoolean(value);
    });
  }

  void date(LocalDate value) {
    int4((int) (value.toEpochDay() - EPOCH_DAY));
  }

  void time(@Nullable LocalTime value) {
    if (value == null) {
      bytes(null);
    } else {
      int8(value.toNanoOfDay() / 1_000);
    }
  }

  void instant(@Nullable Instant value) {
    if (value == null) {
      bytes(null);
    } else {
      int8(ChronoUnit.MICROS.between(EPOCH, value));
    }
  }

  /// All rows so far, ended.
  InputStream stream() {
    write(() -> out.writeShort(-1));
    return new ByteArrayInputStream(bytes.toByteArray());
  }

  private static void write(Part part) {
    try {
      part.write();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @FunctionalInterface
  private interface Part {
    void write() throws IOException;
  }
}

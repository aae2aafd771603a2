package vn.thanthien.reporting.snapshot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.charset.StandardCharsets;
import vn.thanthien.kernel.file.FileHash;

/// A snapshot as the one text that is hashed and kept.
///
/// @param json canonical: properties and keys in alphabetical order, ISO days, plain numbers
/// @param hash SHA-256 of the text in UTF-8, hexadecimal
public record SnapshotContent(String json, String hash) {

  private static final JsonMapper CANONICAL =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  public static SnapshotContent of(Snapshot snapshot) {
    try {
      var json = CANONICAL.writeValueAsString(snapshot);
      return new SnapshotContent(json, FileHash.sha256(json.getBytes(StandardCharsets.UTF_8)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /// The snapshot again.
  ///
  /// @throws IllegalStateException when the text is not the one that was hashed
  public Snapshot read() {
    if (!FileHash.sha256(json.getBytes(StandardCharsets.UTF_8)).equals(hash)) {
      throw new IllegalStateException("snapshot is not what was frozen under " + hash);
    }
    try {
      return CANONICAL.readValue(json, Snapshot.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}

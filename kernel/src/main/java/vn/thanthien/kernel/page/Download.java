package vn.thanthien.kernel.page;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// Answers that are files. None is kept on the way: they may name people.
public final class Download {

  private Download() {}

  /// A file to look at.
  ///
  /// @param name for people, in any letters
  public static Response shown(byte[] content, String mediaType, String name) {
    return answer(content, mediaType, "inline", name);
  }

  /// A file to keep.
  ///
  /// @param name for people, in any letters
  public static Response kept(StreamingOutput content, String mediaType, String name) {
    return answer(content, mediaType, "attachment", name);
  }

  private static Response answer(
      Object content, String mediaType, String disposition, String name) {
    var encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    return Response.ok(content, mediaType)
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition + "; filename*=UTF-8''" + encoded)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}

package vn.thanthien.systemtests.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/// One kept-alive HTTP/1.1 connection that costs next to nothing, so that the load generator does
/// not take the cores from what is measured.
final class KeptConnection implements AutoCloseable {

  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;
  private final String head;

  KeptConnection(URI server, String token) throws IOException {
    this(
        server,
        List.of(
            "Authorization: Bearer " + token,
            "Content-Type: application/json",
            "Accept: application/json"));
  }

  private KeptConnection(URI server, List<String> headers) throws IOException {
    socket = new Socket(server.getHost(), server.getPort());
    socket.setTcpNoDelay(true);
    in = new BufferedInputStream(socket.getInputStream(), 16_384);
    out = socket.getOutputStream();
    head = "Host: " + server.getAuthority() + "\r\n" + String.join("\r\n", headers) + "\r\n";
  }

  /// A browser's, of somebody who is not signed in: sends forms and takes pages.
  static KeptConnection browser(URI server) throws IOException {
    return new KeptConnection(
        server, List.of("Content-Type: application/x-www-form-urlencoded", "Accept: text/html"));
  }

  /// Sends a request without a key of its own and reads the whole answer.
  ///
  /// @throws IOException also when the status is none of 2xx
  String send(String method, String path, String body) throws IOException {
    return exchange(method, path, "", body);
  }

  /// Sends a request and reads the whole answer.
  ///
  /// @throws IOException also when the status is none of 2xx
  String send(String method, String path, String key, String body) throws IOException {
    return exchange(method, path, "Idempotency-Key: " + key + "\r\n", body);
  }

  private String exchange(String method, String path, String more, String body) throws IOException {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    var start =
        (method + " " + path + " HTTP/1.1\r\n" + head + more)
            + ("Content-Length: " + bytes.length + "\r\n\r\n");
    var request = new byte[start.length() + bytes.length];
    System.arraycopy(start.getBytes(StandardCharsets.US_ASCII), 0, request, 0, start.length());
    System.arraycopy(bytes, 0, request, start.length(), bytes.length);
    out.write(request);
    return answer(method + " " + path);
  }

  private String answer(String request) throws IOException {
    var status = line();
    var length = 0;
    var inChunks = false;
    for (var header = line(); !header.isEmpty(); header = line()) {
      var lower = header.toLowerCase(Locale.ROOT);
      if (lower.startsWith("content-length:")) {
        length = Integer.parseInt(lower.substring("content-length:".length()).strip());
      } else if (lower.startsWith("transfer-encoding:")) {
        inChunks = lower.endsWith("chunked");
      }
    }
    var body = new String(inChunks ? chunks() : in.readNBytes(length), StandardCharsets.UTF_8);
    if (!status.startsWith("HTTP/1.1 2")) {
      throw new IOException(request + " → " + status + "\n" + body);
    }
    return body;
  }

  private byte[] chunks() throws IOException {
    var body = new ByteArrayOutputStream();
    for (var length = chunk(); length > 0; length = chunk()) {
      body.write(in.readNBytes(length));
      line();
    }
    line();
    return body.toByteArray();
  }

  private int chunk() throws IOException {
    return Integer.parseInt(line(), 16);
  }

  private String line() throws IOException {
    var line = new StringBuilder(80);
    for (var c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException("the server closed the connection");
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}

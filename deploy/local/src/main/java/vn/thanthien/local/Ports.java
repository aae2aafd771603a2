package vn.thanthien.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/// TCP ports of 127.0.0.1.
public final class Ports {

  static final String HOST = "127.0.0.1";

  private Ports() {}

  /// A port nobody listens on at this moment.
  public static int free() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static boolean answers(int port) {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
      return true;
    } catch (IOException _) {
      return false;
    }
  }

  /// Refuses with the name of the part when something else already listens on its port.
  static void mustBeFree(String part, int port) {
    if (answers(port)) {
      throw new StartFailure(
          "Port " + port + " is taken; " + part + " needs it. Is the platform already running?");
    }
  }
}

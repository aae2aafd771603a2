package vn.thanthien.letter;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/// A real SMTP server beside the service. Whom it refuses, and how, the address says: `unknown…`
/// for good, `busy…` the first two times, `never…` every time for now.
public class MailServer implements QuarkusTestResourceLifecycleManager {

  private static final int BUSY_TIMES = 2;
  private static final Map<String, List<String>> TAKEN = new ConcurrentHashMap<>();
  private static final Map<String, Integer> OFFERED = new ConcurrentHashMap<>();

  private SMTPServer server;

  @Override
  public Map<String, String> start() {
    server = SMTPServer.port(0).messageHandlerFactory(Conversation::new).build();
    server.start();
    return Map.of(
        "quarkus.mailer.mock",
        "false",
        "quarkus.mailer.host",
        "localhost",
        "quarkus.mailer.port",
        Integer.toString(server.getPortAllocated()),
        "quarkus.mailer.start-tls",
        "DISABLED",
        "quarkus.mailer.from",
        "xa@thanthien.test",
        "thanthien.letter.mail.every",
        "1s",
        "thanthien.letter.mail.pause",
        "PT0.2S",
        "thanthien.letter.mail.most-attempts",
        "3");
  }

  @Override
  public void stop() {
    server.stop();
  }

  /// The messages it took for an address, as they came.
  public static List<String> takenFor(String address) {
    return TAKEN.getOrDefault(address, List.of());
  }

  private static final class Conversation implements MessageHandler {

    private final List<String> recipients = new ArrayList<>();

    Conversation(MessageContext context) {}

    @Override
    public void from(String sender) {}

    @Override
    public void recipient(String recipient) throws RejectException {
      var times = OFFERED.merge(recipient, 1, Integer::sum);
      if (recipient.startsWith("unknown")) {
        throw new RejectException(550, "5.1.1 no such user");
      }
      if (recipient.startsWith("never") || (recipient.startsWith("busy") && times <= BUSY_TIMES)) {
        throw new RejectException(451, "4.3.0 come again");
      }
      recipients.add(recipient);
    }

    @Override
    public String data(InputStream data) throws IOException {
      var message = new String(data.readAllBytes(), StandardCharsets.US_ASCII);
      for (var recipient : recipients) {
        TAKEN.computeIfAbsent(recipient, _ -> new CopyOnWriteArrayList<>()).add(message);
      }
      return null;
    }

    @Override
    public void done() {}
  }
}

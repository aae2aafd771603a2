package vn.thanthien.kernel.file;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.kernel.text.VietnameseText;

/// The name a sender gives a file in `Content-Disposition` (RFC 6266).
public final class FileName {

  private static final int LONGEST = 200;
  private static final String UNNAMED = "Tệp đính kèm";
  private static final Pattern NAMED =
      Pattern.compile(
          "filename\\*\\s*=\\s*UTF-8''([^;\\s]+)|filename\\s*=\\s*\"([^\"]*)\"",
          Pattern.CASE_INSENSITIVE);

  private FileName() {}

  /// Without path and control characters.
  ///
  /// @throws Refusal `invalid` when it is too long or not encoded as it should be
  public static String of(@Nullable String disposition) {
    var named = NAMED.matcher(disposition == null ? "" : disposition);
    if (!named.find()) {
      return UNNAMED;
    }
    var name =
        VietnameseText.printable(named.group(1) == null ? named.group(2) : decoded(named.group(1)));
    var bare = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1).strip();
    if (bare.length() > LONGEST) {
      throw refused("Tên tệp dài quá %d ký tự.".formatted(LONGEST));
    }
    return bare.isEmpty() ? UNNAMED : bare;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw refused("Tên tệp mã hóa không đúng.");
    }
  }

  private static Refusal refused(String detail) {
    return new Refusal(ProblemType.INVALID, detail, "Content-Disposition");
  }
}

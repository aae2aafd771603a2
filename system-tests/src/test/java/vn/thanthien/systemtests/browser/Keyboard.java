package vn.thanthien.systemtests.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/// Somebody who works without a mouse: moves by Tab to what is called by a name, and presses keys.
final class Keyboard {

  /// More than any page of the console has to walk through.
  private static final int PATIENCE = 150;

  private final Page page;

  Keyboard(Page page) {
    this.page = page;
  }

  /// Walks to a link or control and presses Enter on it.
  void enter(AriaRole role, String name) {
    walkTo(role, name);
    press("Enter");
  }

  /// Walks to a control and types into it.
  void type(AriaRole role, String name, String text) {
    walkTo(role, name);
    type(text);
  }

  /// Types where the focus is.
  void type(String text) {
    page.keyboard().type(text);
  }

  void press(String key) {
    page.keyboard().press(key);
  }

  /// Presses Tab until the focus is on what has the role and a name that begins so.
  void walkTo(AriaRole role, String name) {
    // read by the browser, which knows no quoting of patterns
    var wanted =
        page.getByRole(role, new Page.GetByRoleOptions().setName(Pattern.compile("^" + name)));
    wanted.first().waitFor();
    for (var presses = 0; presses < PATIENCE; presses++) {
      if (hasFocus(wanted)) {
        return;
      }
      press("Tab");
    }
    throw new AssertionError("Tab never reaches the %s “%s”".formatted(role, name));
  }

  private static boolean hasFocus(Locator wanted) {
    return Boolean.TRUE.equals(wanted.evaluateAll("all => all.includes(document.activeElement)"));
  }
}

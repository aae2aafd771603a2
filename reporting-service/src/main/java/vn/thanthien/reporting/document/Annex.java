package vn.thanthien.reporting.document;

import java.util.List;

/// An annex; it starts on a new page and counts its own pages.
///
/// @param title in ordinary case
public record Annex(String title, Orientation orientation, List<Block> blocks) {
  /// How the paper lies; wide tables need LANDSCAPE.
  public enum Orientation {
    PORTRAIT,
    LANDSCAPE
  }

  public Annex {
    Text.require("title", title);
    blocks = List.copyOf(blocks);
  }
}

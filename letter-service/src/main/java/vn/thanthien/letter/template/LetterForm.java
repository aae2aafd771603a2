package vn.thanthien.letter.template;

import vn.thanthien.letter.paper.Layout;

/// The words of an occasion and what stands around them.
public record LetterForm(Wording wording, Layout layout) {}

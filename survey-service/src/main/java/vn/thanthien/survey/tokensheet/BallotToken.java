package vn.thanthien.survey.tokensheet;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import vn.thanthien.kernel.secrecy.Seal;

/// A one-time token: which of a sheet's it is, and the platform's signature on that. Written in 24
/// letters and digits that are not mistaken for one another (Crockford's base 32), so that a link
/// without a QR code can be typed.
///
/// @param sheetKey of the sheet, 40 bits at random
/// @param number of the token on it, from 1
public record BallotToken(long sheetKey, int number) {

  private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
  private static final int KEY_BITS = 40;
  private static final int CONTENT = 7;
  private static final int SIGNATURE = 8;
  private static final int LETTERS = 24;
  private static final int BITS = 5;

  /// As it is written.
  public String text(Seal seal) {
    var content = content();
    var bytes = Arrays.copyOf(content, CONTENT + SIGNATURE);
    System.arraycopy(seal.sign(content), 0, bytes, CONTENT, SIGNATURE);
    var text = new StringBuilder(LETTERS);
    for (var letter = 0; letter < LETTERS; letter++) {
      var value = 0;
      for (var bit = letter * BITS; bit < (letter + 1) * BITS; bit++) {
        value = (value << 1) | ((bytes[bit / Byte.SIZE] >> (7 - bit % Byte.SIZE)) & 1);
      }
      text.append(ALPHABET.charAt(value));
    }
    return text.toString();
  }

  /// Reads what somebody sent; empty where it is none or was not signed here.
  public static Optional<BallotToken> read(String text, Seal seal) {
    var letters = text.toLowerCase(Locale.ROOT).replace("-", "");
    if (letters.length() != LETTERS) {
      return Optional.empty();
    }
    var bytes = new byte[CONTENT + SIGNATURE];
    for (var letter = 0; letter < LETTERS; letter++) {
      var value = ALPHABET.indexOf(letters.charAt(letter));
      if (value < 0) {
        return Optional.empty();
      }
      for (var i = 0; i < BITS; i++) {
        var bit = letter * BITS + i;
        bytes[bit / Byte.SIZE] |= (byte) (((value >> (BITS - 1 - i)) & 1) << (7 - bit % Byte.SIZE));
      }
    }
    var content = ByteBuffer.wrap(bytes, 0, CONTENT);
    var key = ((long) content.getInt() & 0xffffffffL) << Byte.SIZE | (content.get() & 0xff);
    var token = new BallotToken(key, content.getShort() & 0xffff);
    return seal.signed(token.content(), Arrays.copyOfRange(bytes, CONTENT, bytes.length))
        ? Optional.of(token)
        : Optional.empty();
  }

  /// The seal that signs tokens and nothing else.
  public static Seal seal(Seal seal) {
    return seal.apart("ballot-token");
  }

  /// A key of 40 bits.
  ///
  /// @param random any bits
  public static long keyOf(long random) {
    return random >>> (Long.SIZE - KEY_BITS);
  }

  private byte[] content() {
    return ByteBuffer.allocate(CONTENT)
        .putInt((int) (sheetKey >>> Byte.SIZE))
        .put((byte) sheetKey)
        .putShort((short) number)
        .array();
  }
}

package vn.thanthien.kernel.secrecy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Seals personal numbers before they reach the database, so that neither a dump nor a look into a
/// table shows them: AES-256-GCM, a fresh nonce each time. What is sealed names its key by the
/// first four bytes of the key's SHA-256.
@ApplicationScoped
public class Seal {

  private static final int KEY_BYTES = 32;
  private static final int NAME_BYTES = 4;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecureRandom random = new SecureRandom();
  private final List<Key> keys;

  @Inject
  Seal(SecrecySettings settings) {
    this(settings.keys().orElse(List.of()).stream().map(Key::of).toList());
  }

  private Seal(List<Key> keys) {
    this.keys = keys;
  }

  /// A seal of its own for one purpose: its keys are derived from the configured ones (HMAC-SHA-256
  /// of the purpose), so that what it sealed is opened by no other.
  public Seal apart(String purpose) {
    return new Seal(keys.stream().map(key -> key.derived(purpose)).toList());
  }

  /// Seals a text; the same text looks different each time.
  ///
  /// @throws IllegalStateException where no key is configured
  public byte[] seal(String text) {
    return sealBytes(text.getBytes(StandardCharsets.UTF_8));
  }

  /// Seals the bytes of a file.
  ///
  /// @throws IllegalStateException where no key is configured
  public byte[] sealBytes(byte[] content) {
    if (keys.isEmpty()) {
      throw new IllegalStateException("thanthien.secrecy.keys names no key");
    }
    var key = keys.getFirst();
    var nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      var sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce).doFinal(content);
      return ByteBuffer.allocate(NAME_BYTES + NONCE_BYTES + sealed.length)
          .put(key.name())
          .put(nonce)
          .put(sealed)
          .array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Opens a sealed text.
  ///
  /// @throws IllegalStateException where the key that sealed it is not configured, or the bytes
  ///   were altered
  public String open(byte[] sealed) {
    return new String(openBytes(sealed), StandardCharsets.UTF_8);
  }

  /// Opens sealed bytes.
  ///
  /// @throws IllegalStateException where the key that sealed them is not configured, or they were
  ///   altered
  public byte[] openBytes(byte[] sealed) {
    var bytes = ByteBuffer.wrap(sealed);
    var name = new byte[NAME_BYTES];
    var nonce = new byte[NONCE_BYTES];
    bytes.get(name).get(nonce);
    var key =
        keys.stream()
            .filter(known -> Arrays.equals(known.name(), name))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("sealed by a key that is not configured"));
    try {
      return cipher(Cipher.DECRYPT_MODE, key, nonce)
          .doFinal(sealed, NAME_BYTES + NONCE_BYTES, bytes.remaining());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Signs some bytes (HMAC-SHA-256, 32 bytes) with the first key.
  ///
  /// @throws IllegalStateException where no key is configured
  public byte[] sign(byte[] content) {
    if (keys.isEmpty()) {
      throw new IllegalStateException("thanthien.secrecy.keys names no key");
    }
    return keys.getFirst().signature(content);
  }

  /// Whether one of the keys signed these bytes; a signature may be shortened to its first bytes.
  public boolean signed(byte[] content, byte[] signature) {
    return keys.stream()
        .anyMatch(key ->
            MessageDigest.isEqual(
                Arrays.copyOf(key.signature(content), signature.length), signature));
  }

  private static Cipher cipher(int mode, Key key, byte[] nonce) throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key.key(), new GCMParameterSpec(TAG_BITS, nonce));
    return cipher;
  }

  @SuppressWarnings("ArrayRecordComponent") // compared by content above
  private record Key(byte[] name, SecretKey key) {

    static Key of(String base64) {
      var bytes = Base64.getDecoder().decode(base64.strip());
      if (bytes.length != KEY_BYTES) {
        throw new IllegalArgumentException("a key of thanthien.secrecy.keys has not 32 bytes");
      }
      return named(bytes);
    }

    Key derived(String purpose) {
      return named(signature(purpose.getBytes(StandardCharsets.UTF_8)));
    }

    byte[] signature(byte[] content) {
      try {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key.getEncoded(), "HmacSHA256"));
        return mac.doFinal(content);
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }

    private static Key named(byte[] bytes) {
      try {
        var hash = MessageDigest.getInstance("SHA-256").digest(bytes);
        return new Key(Arrays.copyOf(hash, NAME_BYTES), new SecretKeySpec(bytes, "AES"));
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}

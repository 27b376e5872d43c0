package org.analyticsstudio.bigquery.fake;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;

/** Keys of service accounts as Google gives them out, made for tests. */
public final class TestKey {

  public static final String ACCOUNT = "reader@shop-123456.iam.gserviceaccount.com";

  /** Whatever address a key names, tokens are asked for of Google. */
  private static final String AUDIENCE = "https://oauth2.googleapis.com/token";

  private static final KeyPair PAIR = pair();

  private TestKey() {}

  private static KeyPair pair() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A key whose tokens are given out at an address, in some lines, as the file has it. */
  public static String json(String tokenAddress) {
    return json(tokenAddress, PAIR);
  }

  /** A key that the server does not know. */
  public static String foreign(String tokenAddress) {
    return json(tokenAddress, pair());
  }

  private static String json(String tokenAddress, KeyPair pair) {
    String lines =
        Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(pair.getPrivate().getEncoded());
    JsonObject key = new JsonObject();
    key.addProperty("type", "service_account");
    key.addProperty("project_id", "shop-123456");
    key.addProperty("private_key_id", "0123456789abcdef0123456789abcdef01234567");
    key.addProperty(
        "private_key", "-----BEGIN PRIVATE KEY-----\n" + lines + "\n-----END PRIVATE KEY-----\n");
    key.addProperty("client_email", ACCOUNT);
    key.addProperty("client_id", "123456789012345678901");
    key.addProperty("auth_uri", "https://accounts.google.com/o/oauth2/auth");
    key.addProperty("token_uri", tokenAddress);
    key.addProperty("universe_domain", "googleapis.com");
    return key.toString().replace(",\"", ",\n  \"");
  }

  /** Why a signed request for a token is not good; empty when it is. */
  static String wrongWith(String assertion) {
    String[] parts = assertion.split("\\.");
    if (parts.length != 3) {
      return "no JWT";
    }
    JsonObject header = object(parts[0]);
    JsonObject claims = object(parts[1]);
    if (!header.get("alg").getAsString().equals("RS256")) {
      return "not signed by RS256";
    }
    if (!isSigned(parts, PAIR.getPublic())) {
      return "signature";
    }
    long now = Instant.now().getEpochSecond();
    if (Math.abs(claims.get("iat").getAsLong() - now) > 300
        || claims.get("exp").getAsLong() - claims.get("iat").getAsLong() > 3_600) {
      return "time";
    }
    if (!claims.get("iss").getAsString().equals(ACCOUNT)
        || !claims.get("aud").getAsString().equals(AUDIENCE)) {
      return "issuer or audience";
    }
    return claims.get("scope").getAsString().equals("https://www.googleapis.com/auth/bigquery")
        ? ""
        : "scope";
  }

  private static JsonObject object(String part) {
    return JsonParser.parseString(
            new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8))
        .getAsJsonObject();
  }

  private static boolean isSigned(String[] parts, PublicKey key) {
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initVerify(key);
      signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
      return signature.verify(Base64.getUrlDecoder().decode(parts[2]));
    } catch (GeneralSecurityException e) {
      return false;
    }
  }
}

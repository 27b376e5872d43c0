package org.analyticsstudio.security;

import static org.analyticsstudio.security.Installation.ADMIN_PASSWORD;
import static org.analyticsstudio.security.Problems.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.analyticsstudio.model.principal.Principal;
import org.analyticsstudio.model.principal.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccessTokenTest {

  @TempDir Path home;
  private Installation studio;
  private String token;
  private JWTClaimsSet claims;

  @BeforeEach
  void signIn() throws Exception {
    studio = Installation.start(home);
    token = studio.sessions.signIn("admin", ADMIN_PASSWORD, "10.0.0.1").accessToken();
    claims = SignedJWT.parse(token).getJWTClaimsSet();
  }

  @AfterEach
  void stop() {
    studio.close();
  }

  @Test
  void saysWhoMadeItForWhatForWhomAndUntilWhen() {
    assertThat(claims.getIssuer()).isEqualTo("analytics-studio");
    assertThat(claims.getAudience()).containsExactly("analytics-studio-api");
    assertThat(claims.getSubject()).isEqualTo("admin");
    assertThat(claims.getJWTID()).hasSizeGreaterThanOrEqualTo(22);
    assertThat(claims.getExpirationTime().toInstant())
        .isEqualTo(studio.clock.instant().plus(Duration.ofMinutes(15)));
  }

  @Test
  void isGoodUntilItExpires() {
    studio.clock.advance(Duration.ofMinutes(15).minusSeconds(1));
    assertThat(studio.sessions.authenticate(token).name()).isEqualTo("admin");
    studio.clock.advance(Duration.ofSeconds(1));
    refused(401, "token_expired", () -> studio.sessions.authenticate(token));
  }

  @Test
  void isGoodAgainWhenMadeByHandWithTheRightKeyAndClaims() throws Exception {
    assertThat(studio.sessions.authenticate(signed(claims, studio.key, JWSAlgorithm.HS256)))
        .isEqualTo(new Principal("admin", Role.ADMIN));
  }

  @Test
  void isRefusedWithoutASignature() {
    refusedAsInvalid(new PlainJWT(claims).serialize());
    String[] parts = token.split("\\.");
    String none =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8));
    refusedAsInvalid(none + "." + parts[1] + "." + parts[2]);
    refusedAsInvalid(none + "." + parts[1] + ".");
    refusedAsInvalid(parts[0] + "." + parts[1] + ".");
  }

  @Test
  void isRefusedWhenSignedByAnotherKeyOrInAnotherWay() throws Exception {
    byte[] other = new byte[64];
    other[0] = 1;
    SecretKey otherKey = new SecretKeySpec(other, "HmacSHA256");
    refusedAsInvalid(signed(claims, otherKey, JWSAlgorithm.HS256));
    byte[] longer = Arrays.copyOf(studio.key.getEncoded(), 64);
    refusedAsInvalid(signed(claims, new SecretKeySpec(longer, "HmacSHA512"), JWSAlgorithm.HS512));
  }

  @Test
  void isRefusedWhenAnyCharacterWasChanged() {
    studio.sessions.authenticate(token);
    // Not the last one, of which Base64 leaves two bits unused.
    for (int i = 0; i < token.length() - 1; i += 7) {
      char other = token.charAt(i) == 'A' ? 'B' : 'A';
      refusedAsInvalid(token.substring(0, i) + other + token.substring(i + 1));
    }
  }

  @Test
  void isRefusedWhenMadeForSomethingElse() throws Exception {
    refusedAsInvalid(resigned(new JWTClaimsSet.Builder(claims).issuer("other").build()));
    refusedAsInvalid(resigned(new JWTClaimsSet.Builder(claims).audience("other").build()));
    refusedAsInvalid(resigned(new JWTClaimsSet.Builder(claims).expirationTime(null).build()));
    refusedAsInvalid(resigned(new JWTClaimsSet.Builder(claims).subject(null).build()));
    refusedAsInvalid(resigned(new JWTClaimsSet.Builder(claims).subject("nobody").build()));
    refusedAsInvalid(resigned(new JWTClaimsSet.Builder(claims).claim("sid", 7).build()));
  }

  @Test
  void isNotBelievedAboutTheRole() throws Exception {
    studio.users.add(new Principal("admin", Role.ADMIN), "ada", "a long enough one", Role.VIEWER);
    JWTClaimsSet forged =
        new JWTClaimsSet.Builder(claims).subject("ada").claim("role", "admin").build();
    assertThat(studio.sessions.authenticate(resigned(forged)).role()).isEqualTo(Role.VIEWER);
  }

  @Test
  void isRefusedWhenItIsNone() {
    for (String text :
        new String[] {
          "", ".", "..", "...", "a.b.c", "null", "Bearer x", "{}", "\u0000.\u0000.\u0000"
        }) {
      refusedAsInvalid(text);
    }
  }

  @Test
  void isRefusedWhenItIsHuge() throws Exception {
    refusedAsInvalid("a".repeat(10_000_000));
    refusedAsInvalid(
        resigned(new JWTClaimsSet.Builder(claims).claim("more", "x".repeat(5_000)).build()));
  }

  private String resigned(JWTClaimsSet changed) throws Exception {
    return signed(changed, studio.key, JWSAlgorithm.HS256);
  }

  private static String signed(JWTClaimsSet claims, SecretKey key, JWSAlgorithm algorithm)
      throws Exception {
    SignedJWT jwt =
        new SignedJWT(
            new JWSHeader(algorithm),
            new JWTClaimsSet.Builder(claims)
                .issueTime(Date.from(claims.getIssueTime().toInstant()))
                .build());
    jwt.sign(new MACSigner(key));
    return jwt.serialize();
  }

  private void refusedAsInvalid(String candidate) {
    refused(401, "token_invalid", () -> studio.sessions.authenticate(candidate));
  }
}

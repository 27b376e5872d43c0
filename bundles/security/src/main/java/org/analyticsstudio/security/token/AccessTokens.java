package org.analyticsstudio.security.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import javax.crypto.SecretKey;
import org.analyticsstudio.model.problem.Problem;
import org.analyticsstudio.model.problem.ProblemException;
import org.analyticsstudio.security.file.RandomText;
import org.jspecify.annotations.Nullable;

/** Makes and reads access tokens: JWTs signed with HMAC-SHA256, and with nothing else. */
public final class AccessTokens {

  private static final String ISSUER = "analytics-studio";
  private static final String AUDIENCE = "analytics-studio-api";
  private static final String SESSION = "sid";
  private static final int LONGEST_TOKEN = 4_096;
  private static final JWSHeader HEADER =
      new JWSHeader.Builder(JWSAlgorithm.HS256).type(JOSEObjectType.JWT).build();

  private final JWSSigner signer;
  private final JWSVerifier verifier;
  private final RandomText random;
  private final VerifiedTokens known = new VerifiedTokens();

  /** Signs with this key. */
  public AccessTokens(SecretKey key, RandomText random) {
    this.random = random;
    try {
      this.signer = new MACSigner(key);
      this.verifier = new MACVerifier(key);
    } catch (JOSEException e) {
      throw new IllegalStateException("The signing key can't be used: " + e.getMessage(), e);
    }
  }

  /** A token that speaks for a person until it expires or its session ends. */
  public String issue(String username, String session, Instant now, Instant expiresAt) {
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .issuer(ISSUER)
            .audience(AUDIENCE)
            .subject(username)
            .claim(SESSION, session)
            .jwtID(random.id())
            .issueTime(Date.from(now))
            .expirationTime(Date.from(expiresAt))
            .build();
    SignedJWT token = new SignedJWT(HEADER, claims);
    try {
      token.sign(signer);
    } catch (JOSEException e) {
      throw new IllegalStateException("An access token can't be signed.", e);
    }
    return token.serialize();
  }

  /**
   * What a token says, once its signature was checked.
   *
   * @throws ProblemException 401 {@code token_invalid} or {@code token_expired}
   */
  public AccessClaims read(String token, Instant now) {
    VerifiedTokens.Verified verified = known.find(token).orElseGet(() -> checked(token));
    if (!now.isBefore(verified.expiresAt())) {
      throw Problem.of(
              401, "token_expired", "The session needs a refresh", "The access token has expired.")
          .withHint("Get a new one with the refresh token, or sign in again.")
          .asException();
    }
    return verified.claims();
  }

  private VerifiedTokens.Verified checked(String token) {
    JWTClaimsSet claims = claims(token);
    String subject = claims.getSubject();
    String session = text(claims, SESSION);
    Date expiry = claims.getExpirationTime();
    if (!ISSUER.equals(claims.getIssuer())
        || !List.of(AUDIENCE).equals(claims.getAudience())
        || subject == null
        || session == null
        || expiry == null) {
      throw invalid();
    }
    VerifiedTokens.Verified verified =
        new VerifiedTokens.Verified(new AccessClaims(subject, session), expiry.toInstant());
    known.keep(token, verified);
    return verified;
  }

  /** The one answer to every token that can't be trusted. */
  public static ProblemException invalid() {
    return Problem.of(401, "token_invalid", "Not signed in", "The access token is not valid.")
        .withHint("Sign in again.")
        .asException();
  }

  private JWTClaimsSet claims(String token) {
    if (token.length() > LONGEST_TOKEN) {
      throw invalid();
    }
    try {
      SignedJWT jwt = SignedJWT.parse(token);
      if (!JWSAlgorithm.HS256.equals(jwt.getHeader().getAlgorithm()) || !jwt.verify(verifier)) {
        throw invalid();
      }
      return jwt.getJWTClaimsSet();
    } catch (ParseException | JOSEException | IllegalArgumentException e) {
      throw invalid();
    }
  }

  private static @Nullable String text(JWTClaimsSet claims, String name) {
    return claims.getClaim(name) instanceof String text ? text : null;
  }
}

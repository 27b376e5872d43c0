package org.analyticsstudio.security.token;

/**
 * What an access token says.
 *
 * @param username whom it speaks for
 * @param session the sign-in it comes from
 */
public record AccessClaims(String username, String session) {}

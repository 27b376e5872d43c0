package org.analyticsstudio.security.component;

import org.analyticsstudio.api.security.SessionTokens;
import org.analyticsstudio.api.security.Sessions;
import org.analyticsstudio.model.principal.Principal;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Offers sign-in as a service. */
@Component(service = Sessions.class)
public final class SessionsComponent implements Sessions {

  private final Sessions sessions;

  /** The sessions of the core. */
  @Activate
  public SessionsComponent(@Reference SecurityCore core) {
    this.sessions = core.sessions();
  }

  @Override
  public SessionTokens signIn(String username, String password, String origin) {
    return sessions.signIn(username, password, origin);
  }

  @Override
  public SessionTokens refresh(String refreshToken) {
    return sessions.refresh(refreshToken);
  }

  @Override
  public void signOut(String refreshToken) {
    sessions.signOut(refreshToken);
  }

  @Override
  public Principal authenticate(String accessToken) {
    return sessions.authenticate(accessToken);
  }
}

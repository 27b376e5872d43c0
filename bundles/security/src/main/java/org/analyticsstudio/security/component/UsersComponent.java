package org.analyticsstudio.security.component;

import org.analyticsstudio.api.security.User;
import org.analyticsstudio.api.security.UserChange;
import org.analyticsstudio.api.security.Users;
import org.analyticsstudio.api.store.Page;
import org.analyticsstudio.api.store.PageRequest;
import org.analyticsstudio.model.principal.Principal;
import org.analyticsstudio.model.principal.Role;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Offers the accounts as a service. */
@Component(service = Users.class)
public final class UsersComponent implements Users {

  private final Users users;

  /** The accounts of the core. */
  @Activate
  public UsersComponent(@Reference SecurityCore core) {
    this.users = core.users();
  }

  @Override
  public Page<User> list(PageRequest page) {
    return users.list(page);
  }

  @Override
  public User add(Principal by, String name, String password, Role role) {
    return users.add(by, name, password, role);
  }

  @Override
  public User change(Principal by, String name, UserChange change) {
    return users.change(by, name, change);
  }
}

package org.analyticsstudio.trino;

import io.trino.jdbc.$internal.okhttp3.Call;
import io.trino.jdbc.$internal.okhttp3.OkHttpClient;
import io.trino.jdbc.NonRegisteringTrinoDriver;

/** Goes on to where a server says its answer goes on, but never to addresses of the link. */
final class GuardedDriver extends NonRegisteringTrinoDriver {

  @Override
  protected Call.Factory wrapClient(OkHttpClient client) {
    return client.newBuilder().socketFactory(new GuardedSockets()).build();
  }
}

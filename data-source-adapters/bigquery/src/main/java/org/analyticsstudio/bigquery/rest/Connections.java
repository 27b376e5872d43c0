package org.analyticsstudio.bigquery.rest;

import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * Makes HTTP clients that have no thread of their own and whose sockets end when they are closed.
 */
final class Connections {

  private static final int MOST = 200;
  private static final Timeout TO_CONNECT = Timeout.ofSeconds(10);

  /** Longer than BigQuery is asked to wait for a query before it answers. */
  private static final Timeout OF_SILENCE = Timeout.ofSeconds(30);

  private Connections() {}

  static CloseableHttpClient open() {
    return HttpClients.custom()
        .setConnectionManager(
            PoolingHttpClientConnectionManagerBuilder.create()
                .useSystemProperties()
                .setDnsResolver(new ReachableHosts())
                .setMaxConnTotal(MOST)
                .setMaxConnPerRoute(MOST)
                .setDefaultConnectionConfig(
                    ConnectionConfig.custom()
                        .setConnectTimeout(TO_CONNECT)
                        .setSocketTimeout(OF_SILENCE)
                        .setTimeToLive(TimeValue.ofMinutes(5))
                        .setValidateAfterInactivity(TimeValue.ofSeconds(1))
                        .build())
                .build())
        .setDefaultRequestConfig(
            RequestConfig.custom()
                .setConnectionRequestTimeout(TO_CONNECT)
                .setResponseTimeout(OF_SILENCE)
                .build())
        .useSystemProperties()
        // Google compresses only for those who say so here, too.
        .setUserAgent("AnalyticsStudio (gzip)")
        .disableAutomaticRetries()
        .disableRedirectHandling()
        .disableCookieManagement()
        .disableAuthCaching()
        .build();
  }
}

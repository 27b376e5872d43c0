package org.analyticsstudio.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.analyticsstudio.api.json.WireFormat;
import org.analyticsstudio.rest.access.AccessFeature;
import org.analyticsstudio.rest.access.Authentication;
import org.analyticsstudio.rest.access.SessionCookies;
import org.analyticsstudio.rest.http.ClientWatch;
import org.analyticsstudio.rest.http.JsonBodyGuard;
import org.analyticsstudio.rest.http.JsonProvider;
import org.analyticsstudio.rest.http.RequestParameter;
import org.analyticsstudio.rest.http.RouteFeature;
import org.analyticsstudio.rest.problem.HttpMapper;
import org.analyticsstudio.rest.problem.JsonMapper;
import org.analyticsstudio.rest.problem.ProblemBodyFilter;
import org.analyticsstudio.rest.problem.ProblemMapper;
import org.analyticsstudio.rest.problem.UnexpectedMapper;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;

/** Jersey, put together by hand: nothing is discovered. */
public final class RestApplication {

  private static final long MAX_JSON_BYTES = 5_000_000;

  /** Up to here an answer states its length, and is not compressed. */
  private static final int SMALL_ANSWER_BYTES = 2048;

  private RestApplication() {}

  /** The application over these services. */
  public static ResourceConfig of(Services services, ClientWatch clients, byte[] openApi) {
    ObjectMapper json = WireFormat.mapper();
    SessionCookies cookies = new SessionCookies();
    ResourceConfig application = new ResourceConfig();
    application.property(ServerProperties.WADL_FEATURE_DISABLE, true);
    application.property(ServerProperties.FEATURE_AUTO_DISCOVERY_DISABLE, true);
    application.property(ServerProperties.METAINF_SERVICES_LOOKUP_DISABLE, true);
    application.property(ServerProperties.MOXY_JSON_FEATURE_DISABLE, true);
    application.property(ServerProperties.BV_FEATURE_DISABLE, true);
    application.property(ServerProperties.RESPONSE_SET_STATUS_OVER_SEND_ERROR, true);
    application.property(ServerProperties.OUTBOUND_CONTENT_LENGTH_BUFFER, SMALL_ANSWER_BYTES);
    application.register(new JsonProvider(json));
    application.register(new JsonBodyGuard(MAX_JSON_BYTES));
    application.register(new RequestParameter());
    application.register(new RouteFeature());
    application.register(
        new AccessFeature(new Authentication(services.sessions(), services.loopback(), cookies)));
    application.register(new ProblemMapper());
    application.register(new JsonMapper());
    application.register(new HttpMapper());
    application.register(new UnexpectedMapper());
    application.register(new ProblemBodyFilter());
    Routes.over(services, clients, cookies, json, openApi).stream()
        .map(InstanceResources::of)
        .forEach(application::registerResources);
    return application;
  }
}

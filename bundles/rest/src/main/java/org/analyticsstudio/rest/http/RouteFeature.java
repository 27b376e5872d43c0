package org.analyticsstudio.rest.http;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.analyticsstudio.rest.openapi.Operation;

/** Holds each route to what its method declares: its query parameters and its status. */
public final class RouteFeature implements DynamicFeature {

  private static final int OK = 200;

  @Override
  public void configure(ResourceInfo route, FeatureContext context) {
    Method method = route.getResourceMethod();
    Set<String> parameters =
        Arrays.stream(method.getParameters())
            .flatMap(parameter -> Stream.ofNullable(parameter.getAnnotation(QueryParam.class)))
            .map(QueryParam::value)
            .collect(Collectors.toUnmodifiableSet());
    context.register(new KnownParameters(parameters));
    Operation operation = method.getAnnotation(Operation.class);
    if (operation != null && operation.status() != OK) {
      ContainerResponseFilter status =
          (request, response) -> {
            if (response.getStatus() == OK) {
              response.setStatus(operation.status());
            }
          };
      context.register(status);
    }
  }
}

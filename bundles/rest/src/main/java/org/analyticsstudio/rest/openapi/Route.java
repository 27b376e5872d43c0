package org.analyticsstudio.rest.openapi;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.glassfish.jersey.server.model.Resource;
import org.glassfish.jersey.server.model.ResourceMethod;

/**
 * A route as the resource model of Jersey has it.
 *
 * @param httpMethod upper case
 * @param path below the base, starting with a slash
 * @param handler the Java method that answers
 */
public record Route(String httpMethod, String path, Method handler) {

  /** The routes of resource classes, by path and method. */
  public static List<Route> of(List<Class<?>> resources) {
    List<Route> routes = new ArrayList<>();
    for (Class<?> type : resources) {
      collect(Resource.from(type), "", routes);
    }
    routes.sort(Comparator.comparing(Route::path).thenComparing(Route::httpMethod));
    return List.copyOf(routes);
  }

  private static void collect(Resource resource, String above, List<Route> routes) {
    String path = join(above, resource.getPath());
    for (ResourceMethod method : resource.getResourceMethods()) {
      routes.add(
          new Route(
              method.getHttpMethod().toUpperCase(Locale.ROOT),
              path,
              method.getInvocable().getHandlingMethod()));
    }
    for (Resource child : resource.getChildResources()) {
      collect(child, path, routes);
    }
  }

  private static String join(String above, String path) {
    String inner = path.replaceAll("^/+|/+$", "");
    return inner.isEmpty() ? above : above + '/' + inner;
  }
}

package org.analyticsstudio.bench.baseline;

import com.fasterxml.jackson.jakarta.rs.json.JacksonJsonProvider;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.Map;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.servlet.ServletContainer;

/** Jersey and Jackson on Jetty with nothing around them. */
public final class BareJersey {

  private BareJersey() {}

  /** A trivial endpoint. */
  @Path("/me")
  public static final class Me {
    /** A small JSON document. */
    @GET
    @Produces("application/json")
    public Map<String, Object> get() {
      return Map.of("username", "admin", "role", "admin");
    }
  }

  /** Says the port it serves on, and serves until ended. */
  public static void main(String[] arguments) throws Exception {
    Server server = new Server();
    ServerConnector connector = new ServerConnector(server);
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    ServletContextHandler context = new ServletContextHandler();
    ResourceConfig application = new ResourceConfig(Me.class).register(new JacksonJsonProvider());
    context.addServlet(new ServletHolder(new ServletContainer(application)), "/*");
    server.setHandler(context);
    server.start();
    System.out.println("PORT " + connector.getLocalPort());
    server.join();
  }
}

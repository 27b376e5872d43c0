package org.analyticsstudio.sales;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.analyticsstudio.spi.domain.SampleProject;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Offers the sample project. */
@Component(service = SampleProject.class)
public final class SalesSample implements SampleProject {

  /** Made by the component runtime. */
  @Activate
  public SalesSample() {}

  @Override
  public String id() {
    return "sample";
  }

  @Override
  public String name() {
    return "Sample: sales";
  }

  @Override
  public String description() {
    return "Four years of orders of a company that never was, to look at and to try things on.";
  }

  @Override
  public List<SampleDataset> datasets() {
    return List.of(new Orders());
  }

  @Override
  public List<String> dashboards() {
    return List.of(resource("dashboard.json"));
  }

  @Override
  public List<String> questions() {
    return resource("questions.txt").lines().filter(line -> !line.isBlank()).toList();
  }

  private static String resource(String name) {
    try (InputStream content = SalesSample.class.getResourceAsStream(name)) {
      if (content == null) {
        throw new IllegalStateException(name + " is missing from the bundle");
      }
      return new String(content.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Orders implements SampleDataset {

    @Override
    public String id() {
      return "sample_sales";
    }

    @Override
    public String name() {
      return "Orders";
    }

    @Override
    public String fileName() {
      return "sample-orders.csv";
    }

    @Override
    public InputStream open() {
      return new OrderFile(new OrderGenerator(Catalogue.standard())).open();
    }

    @Override
    public String schema() {
      return resource("schema.json");
    }
  }
}

package org.analyticsstudio.spi.domain;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A project with data of its own, to look at and learn from. Registered as an OSGi service by the
 * domain. The host copies it once into a project; what people then change is theirs. All methods
 * are pure and safe for use by many threads.
 */
@ConsumerType
public interface SampleProject {

  /** The id of the project, {@code [a-z][a-z0-9_]{0,62}}. */
  String id();

  /** Its name for people. */
  String name();

  /** What it shows, in a sentence. */
  String description();

  /** Its datasets, at least one. */
  List<SampleDataset> datasets();

  /** Its dashboards, each a JSON document as for {@code POST /dashboards} without project_id. */
  List<String> dashboards();

  /** Questions that can be asked of the datasets and have answers. */
  List<String> questions();

  /** A dataset of a sample project. */
  @ConsumerType
  interface SampleDataset {

    /** The id of the dataset, {@code [a-z][a-z0-9_]{0,62}}. */
    String id();

    /** Its name for people. */
    String name();

    /** The name of the file it is made of, with its extension. */
    String fileName();

    /**
     * The content of that file.
     *
     * @return a new stream the caller closes
     */
    InputStream open() throws IOException;

    /** Its semantic schema, a JSON document as on the wire. */
    String schema();
  }
}

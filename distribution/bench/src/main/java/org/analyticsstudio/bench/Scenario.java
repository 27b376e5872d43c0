package org.analyticsstudio.bench;

import java.nio.file.Path;
import java.util.List;

/** A group of figures that are measured together. */
public interface Scenario {

  /** The word it is chosen by. */
  String name();

  /** Measures. The work folder is empty and is removed afterwards. */
  List<Measurement> measure(Path studio, Path work) throws Exception;
}

package org.analyticsstudio.api.store;

import java.time.Instant;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** The current row of a query on the metadata database. Columns are named as in the query. */
@ProviderType
public interface StoredRow {

  /** Text that is never null in the database. */
  String text(String column);

  /** Text that may be null in the database. */
  Optional<String> optionalText(String column);

  /** A whole number that is never null in the database. */
  long number(String column);

  /** A floating point number that is never null in the database. */
  double real(String column);

  /** A truth value that is never null in the database. */
  boolean truth(String column);

  /** A moment that is never null in the database. */
  Instant moment(String column);

  /** A moment that may be null in the database. */
  Optional<Instant> optionalMoment(String column);
}

package org.analyticsstudio.semantic.validate;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.analyticsstudio.model.naming.NearestNames;
import org.analyticsstudio.model.naming.WireName;

/** Reads names of fixed vocabularies. */
public final class WireNames {

  private WireNames() {}

  /** The constant of that name; reported when there is none. */
  public static <E extends Enum<E> & WireName> Optional<E> read(
      Class<E> type, String text, String path, String code, Findings findings) {
    E[] constants = type.getEnumConstants();
    for (E constant : constants) {
      if (constant.wireName().equals(text)) {
        return Optional.of(constant);
      }
    }
    List<String> names = Arrays.stream(constants).map(WireName::wireName).toList();
    String shown = text.length() > 40 ? text.substring(0, 40) + "…" : text;
    findings.error(
        path, code, "\"" + shown + "\" is not known here.", NearestNames.hint(text, names));
    return Optional.empty();
  }
}

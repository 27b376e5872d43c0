package org.analyticsstudio.api.semantic;

import java.util.List;
import org.analyticsstudio.model.schema.SemanticSchema;

/**
 * A proposed schema.
 *
 * @param schemaJson the proposal
 * @param reasons why each member is what it is
 */
public record SchemaDraft(SemanticSchema schemaJson, List<Reason> reasons) {

  /**
   * Why a member is what it is.
   *
   * @param member its name
   * @param reason in words
   */
  public record Reason(String member, String reason) {}
}

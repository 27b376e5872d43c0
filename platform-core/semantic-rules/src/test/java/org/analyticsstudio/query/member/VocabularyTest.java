package org.analyticsstudio.query.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.analyticsstudio.api.catalog.DatasetColumn;
import org.analyticsstudio.model.query.Filter;
import org.analyticsstudio.model.query.Operator;
import org.analyticsstudio.model.schema.ColumnType;
import org.analyticsstudio.model.schema.Dimension;
import org.analyticsstudio.model.schema.Grain;
import org.analyticsstudio.model.schema.SemanticSchema;
import org.analyticsstudio.model.schema.ValueMapping;
import org.junit.jupiter.api.Test;

class VocabularyTest {

  private static final SemanticSchema SCHEMA =
      new SemanticSchema(
          Grain.NONE,
          List.of(),
          List.of(
              Dimension.of("region", "region", ColumnType.TEXT),
              Dimension.of("illness", "illness", ColumnType.TEXT)),
          List.of(),
          Map.of(),
          List.of(
              mapping("up north", Filter.of("region", Operator.EQUALS, "North")),
              mapping(
                  "sick up north",
                  Filter.of("region", Operator.EQUALS, "North"),
                  Filter.of("illness", Operator.IS_NOT_NULL))));
  private static final List<DatasetColumn> COLUMNS =
      List.of(
          new DatasetColumn("region", "Region", ColumnType.TEXT, true),
          new DatasetColumn("illness", "Illness", ColumnType.TEXT, true));

  @Test
  void aPhraseAboutAHiddenColumnIsNotSeen() {
    assertThat(Vocabulary.of(SCHEMA, COLUMNS, Set.of("illness")).visibleSchema().valueMappings())
        .extracting(ValueMapping::name)
        .containsExactly("up north");
    assertThat(Vocabulary.of(SCHEMA, COLUMNS, Set.of()).visibleSchema().valueMappings()).hasSize(2);
  }

  private static ValueMapping mapping(String name, Filter... filters) {
    return new ValueMapping(name, List.of(), List.of(filters));
  }
}

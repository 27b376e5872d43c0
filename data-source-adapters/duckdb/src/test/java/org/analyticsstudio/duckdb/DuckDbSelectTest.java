package org.analyticsstudio.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.analyticsstudio.jdbc.sql.SelectWriter;
import org.analyticsstudio.model.plan.Expression;
import org.analyticsstudio.model.plan.PolicyConstraints;
import org.analyticsstudio.model.plan.Projection;
import org.analyticsstudio.model.plan.QueryPlan;
import org.analyticsstudio.model.plan.TableRef;
import org.analyticsstudio.model.schema.Aggregation;
import org.analyticsstudio.model.schema.ColumnType;
import org.analyticsstudio.spi.datasource.DataSourceException;
import org.junit.jupiter.api.Test;

class DuckDbSelectTest {

  @Test
  void rowsCanOnlyBeCounted() {
    QueryPlan plan =
        new QueryPlan(
            new TableRef(null, "data"),
            List.of(
                new Projection(
                    "s", new Expression.Aggregate(Aggregation.SUM, null, ColumnType.INTEGER))),
            true,
            List.of(),
            List.of(),
            List.of(),
            1001,
            0,
            PolicyConstraints.NONE);

    assertThatThrownBy(() -> new SelectWriter(new DuckDbDialect()).write(plan))
        .isInstanceOfSatisfying(
            DataSourceException.class,
            e -> assertThat(e.kind()).isEqualTo(DataSourceException.Kind.UNSUPPORTED));
  }
}

package org.analyticsstudio.model.chart;

import org.analyticsstudio.model.naming.WireName;

/** The ways a result can be drawn. */
public enum ChartType implements WireName {
  /** One number. */
  KPI("kpi"),
  /** A trend over time. */
  LINE("line"),
  /** A comparison. */
  BAR("bar"),
  /** Shares of a whole. */
  PIE("pie"),
  /** Rows and columns. */
  TABLE("table");

  private final String wireName;

  ChartType(String wireName) {
    this.wireName = wireName;
  }

  @Override
  public String wireName() {
    return wireName;
  }
}

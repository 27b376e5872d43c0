package org.analyticsstudio.api.catalog;

import org.analyticsstudio.model.naming.WireName;

/** The kinds of files that can be uploaded. Tab-separated files are CSV with another delimiter. */
public enum FileFormat implements WireName {
  /** Delimited text. */
  CSV("csv"),
  /** Office Open XML workbook. */
  XLSX("xlsx"),
  /** Excel 97 workbook. */
  XLS("xls");

  private final String wireName;

  FileFormat(String wireName) {
    this.wireName = wireName;
  }

  @Override
  public String wireName() {
    return wireName;
  }
}

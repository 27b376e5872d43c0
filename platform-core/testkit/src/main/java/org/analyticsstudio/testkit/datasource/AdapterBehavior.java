package org.analyticsstudio.testkit.datasource;

/** What not every adapter does; where one does not, the kit makes sure that it says so. */
public enum AdapterBehavior {
  /** Its sessions tell what the data source holds. */
  INTROSPECTION,
  /** Tables lie in schemas. */
  SCHEMAS,
  /** It knows comments of tables and columns. */
  COMMENTS,
  /** It ends a query whose time is over on the side of the data source. */
  CANCEL
}

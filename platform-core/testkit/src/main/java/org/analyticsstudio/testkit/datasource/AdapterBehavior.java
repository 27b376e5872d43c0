package org.analyticsstudio.testkit.datasource;

/** What not every adapter does; where one does not, the kit makes sure that it says so. */
public enum AdapterBehavior {
  /** Numbers with digits behind the point are exact; else they are doubles. */
  EXACT_DECIMALS,
  /** Its sessions tell what the data source holds. */
  INTROSPECTION,
  /** Tables lie in schemas. */
  SCHEMAS,
  /** Names of tables and columns keep their upper and lower case; else they are told in lower. */
  CASE_OF_NAMES,
  /** It knows comments of tables and columns. */
  COMMENTS,
  /** It ends a query whose time is over on the side of the data source. */
  CANCEL
}

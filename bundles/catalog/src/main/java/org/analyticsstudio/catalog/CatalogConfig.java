package org.analyticsstudio.catalog;

import org.osgi.service.component.annotations.ComponentPropertyType;

/** What an administrator can set for uploaded files, in {@code files.cfg}. */
@ComponentPropertyType
@interface CatalogConfig {

  /** The largest file that may be uploaded, as in {@code 100MB}. */
  String max$_$size() default "100MB";

  /** After how many days an upload that no dataset was made of is removed. */
  int unused$_$days() default 7;

  /** How much memory one load may use, as in {@code 2GB}. */
  String load$_$memory() default "2GB";
}

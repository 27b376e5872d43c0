/** Workbooks: XLSX as a stream, XLS by events. */
@NullMarked
package org.analyticsstudio.catalog.workbook;

import org.jspecify.annotations.NullMarked;

package org.analyticsstudio.catalog.intake;

import java.util.List;
import org.analyticsstudio.api.catalog.UploadedFile;
import org.analyticsstudio.catalog.load.LoadColumn;
import org.analyticsstudio.catalog.load.LoadedTable;
import org.jspecify.annotations.Nullable;

/**
 * A file that was read, typed and loaded.
 *
 * @param dialect how delimited text is written
 * @param sheets the sheets of a workbook
 * @param columns its columns
 * @param warnings what was odd
 * @param loaded what was loaded
 */
public record Understood(
    UploadedFile.@Nullable Dialect dialect,
    @Nullable List<UploadedFile.Sheet> sheets,
    List<LoadColumn> columns,
    List<UploadedFile.Warning> warnings,
    LoadedTable loaded) {}

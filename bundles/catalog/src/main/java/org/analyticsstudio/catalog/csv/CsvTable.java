package org.analyticsstudio.catalog.csv;

import java.nio.file.Path;
import java.util.List;
import org.analyticsstudio.api.catalog.UploadedFile.Warning;
import org.analyticsstudio.catalog.types.ColumnEvidence;

/**
 * A delimited text of which every cell has been seen.
 *
 * @param text the text in UTF-8: the file itself, or a transcoded copy
 * @param markLength how many bytes of byte order mark stand before it
 * @param encoding IANA name of the character set of the file
 * @param dialect how its cells are told apart
 * @param headerRow the record of the headers, counted from 1; 0 when there is none
 * @param headerLines how many lines the records down to the headers take
 * @param width how many cells a row is meant to have
 * @param headers the headers; empty where a column has none
 * @param columns what the cells of each column have shown
 * @param rows how many rows of data there are
 * @param regular whether another reader of plain RFC 4180 splits the rows in the same way
 * @param lineEnd how all lines end; empty when they differ
 * @param longestRecord bytes of the longest record
 * @param allQuoted whether empty quotes are the only way the file has to say nothing
 * @param warnings what was odd
 */
public record CsvTable(
    Path text,
    int markLength,
    String encoding,
    CsvDialect dialect,
    int headerRow,
    int headerLines,
    int width,
    List<String> headers,
    List<ColumnEvidence> columns,
    long rows,
    boolean regular,
    String lineEnd,
    long longestRecord,
    boolean allQuoted,
    List<Warning> warnings) {}

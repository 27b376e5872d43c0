import type { Wire } from './client';

/*
 * The wire types under the names the application uses. All come from the OpenAPI document; where what is sent and what is
 * answered differ, the form that is sent is meant, for what is answered fits it too.
 */

/** Optional parts may also be null, which the server reads as left out. */
type Lenient<T> = { [K in keyof T]: undefined extends T[K] ? T[K] | null : T[K] };

export interface Page<T> {
  items: T[];
  next: string | null;
}

export type Cell = string | number | boolean | null;
export type Row = Wire['ResultRow'];

export type Role = Wire['Role'];
export type Me = Wire['Principal'];
export type User = Wire['User'];
export type Project = Wire['Project'];

export type ColumnType = Wire['ColumnType'];
export type Grain = Wire['Grain'];
export type Aggregation = Wire['Aggregation'];
export type Granularity = Wire['Granularity'];
export type Operator = Wire['Operator'];
export type DateOrder = Wire['DateOrder'];
export type JobState = Wire['JobState'];

export type UploadOptions = Wire['UploadOptions'];
export type TypedColumn = Wire['TypedColumn'];
export type UploadedColumn = Wire['Column'];
export type UploadWarning = Wire['Warning'];
export type UploadedFile = Omit<Wire['UploadedFile'], 'preview'> & { preview: Row[] };

export type DatasetColumn = Wire['DatasetColumn'];
export type DatasetVersion = Wire['DatasetVersion'];
export type Dataset = Wire['Dataset'];
export type NewDataset = Wire['NewDataset'];
export type Freshness = Wire['Freshness'];
export type TableDrift = Wire['TableDrift'];
export type ColumnChange = Wire['ColumnChange'];

export type Dimension = Wire['DimensionInput'];
export type Measure = Omit<Wire['MeasureInput'], 'aggregations'> & { aggregations: Aggregation[] };
export type FieldMapping = Wire['FieldMapping'];
export interface SemanticSchema {
  grain: Grain;
  time_columns: string[];
  dimensions: Dimension[];
  measures: Measure[];
  field_mappings?: Record<string, FieldMapping>;
}
export type SchemaVersion = Omit<Wire['SchemaVersion'], 'schema_json'> & { schema_json: SemanticSchema };
export type SchemaDraft = Omit<Wire['SchemaDraft'], 'schema_json'> & { schema_json: SemanticSchema };
export type SchemaValidation = Wire['SchemaValidation'];
export type SchemaFinding = Wire['FieldProblem'];

export type DimensionRef = Lenient<Exclude<Wire['DimensionRef'], string>>;
export type MeasureRef = Lenient<Wire['MeasureRef']>;
export type Filter = Omit<Wire['FilterInput'], 'values'> & { values: Cell[] };
export type Having = Omit<Wire['HavingInput'], 'values'> & { values: Cell[] };
export type TimeFilter = Lenient<Wire['TimeFilter']>;
export type OrderBy = Lenient<Wire['OrderBy']>;

export interface SemanticQuery {
  dataset_id: string;
  dimensions?: DimensionRef[];
  measures?: MeasureRef[];
  filters?: Filter[];
  having?: Having[];
  time_filter?: TimeFilter | null;
  order_by?: OrderBy[];
  limit?: number | null;
  offset?: number | null;
}

export type ResultColumn = Lenient<Omit<Wire['ResultColumn'], 'label'>> & { label?: string };
export type Receipt = Omit<Wire['Receipt'], 'asked'> & { asked?: SemanticQuery };
export type QueryEstimate = Wire['QueryEstimate'];
export type QueryCost = Wire['QueryCost'];
export type QueryResult = Omit<Wire['QueryResult'], 'receipt' | 'columns' | 'parameters'> & {
  parameters: Cell[];
  columns: ResultColumn[];
  receipt: Receipt;
};

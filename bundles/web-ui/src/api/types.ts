/** The wire types. Names follow the OpenAPI document. */
export interface Page<T> {
  items: T[];
  next: string | null;
}

export type Role = 'viewer' | 'analyst' | 'admin';

export interface Me {
  name: string;
  role: Role;
}

export interface User {
  name: string;
  role: Role;
  active: boolean;
  created_at: string;
}

export interface Project {
  id: string;
  name: string;
  description?: string | null;
  created_at: string;
}

export type ColumnType =
  'text' | 'integer' | 'decimal' | 'double' | 'boolean' | 'date' | 'timestamp' | 'time';
export type Grain = 'hourly' | 'daily' | 'weekly' | 'monthly' | 'quarterly' | 'yearly' | 'none';
export type Cell = string | number | boolean | null;
export type Row = Record<string, Cell>;

export type DateOrder = 'mdy' | 'dmy' | 'ymd';

export interface UploadOptions {
  sheet?: string;
  header_row?: number;
  delimiter?: string;
  encoding?: string;
  decimal?: string;
  date_order?: DateOrder;
  ragged?: 'keep' | 'refuse';
  columns?: TypedColumn[];
}

export interface TypedColumn {
  name: string;
  type: ColumnType;
}

export interface UploadedFile {
  file_id: string;
  project_id?: string;
  original_name: string;
  size: number;
  format: 'csv' | 'xlsx' | 'xls';
  dialect?: Dialect | null;
  sheets?: Sheet[] | null;
  columns: UploadedColumn[];
  row_count: number;
  warnings: UploadWarning[];
  preview: Row[];
}

export interface Dialect {
  delimiter: string;
  quote?: string;
  encoding: string;
  decimal: string;
  date_order?: DateOrder | null;
  header_row: number;
}

export interface Sheet {
  name: string;
  selected: boolean;
}

export interface UploadedColumn {
  name: string;
  header: string;
  type: ColumnType;
  nullable: boolean;
  reason: string;
  samples: string[];
}

export interface UploadWarning {
  code: string;
  message: string;
  rows?: number[] | null;
}

export interface DatasetColumn {
  name: string;
  header: string;
  type: ColumnType;
  nullable: boolean;
}

export interface DatasetVersion {
  number: number;
  rows: number;
  columns: DatasetColumn[];
  created_at: string;
  is_current: boolean;
}

export interface Dataset {
  id: string;
  project_id: string;
  name: string;
  grain: Grain;
  description?: string | null;
  created_at?: string;
  version: DatasetVersion;
  is_active: boolean;
}

export interface NewDataset {
  id: string;
  name: string;
  project_id: string;
  grain: Grain;
  description?: string;
  file_id: string;
  columns?: TypedColumn[];
}

export type Aggregation = 'SUM' | 'AVG' | 'MIN' | 'MAX' | 'COUNT' | 'COUNT_DISTINCT' | 'MEDIAN';

export interface Dimension {
  name: string;
  column: string;
  type: ColumnType;
  description?: string;
  display_name?: string;
  synonyms?: string[];
  hidden?: boolean;
  value_synonyms?: Record<string, string[]>;
}

export interface Measure {
  name: string;
  column: string;
  type: 'numeric';
  aggregations: Aggregation[];
  format?: string;
  display_name?: string;
  description?: string;
  synonyms?: string[];
  hidden?: boolean;
}

export interface FieldMapping {
  column: string;
  display_name?: string;
  type: 'dimension' | 'measure';
}

export interface SemanticSchema {
  grain: Grain;
  time_columns: string[];
  dimensions: Dimension[];
  measures: Measure[];
  field_mappings?: Record<string, FieldMapping>;
}

export interface SchemaVersion {
  version: number;
  schema_json: SemanticSchema;
  created_at?: string;
  created_by?: string;
  is_current?: boolean;
}

export interface SchemaDraft {
  schema_json: SemanticSchema;
  reasons: { member: string; reason: string }[];
}

export interface SchemaFinding {
  path: string;
  code: string;
  message: string;
  hint?: string | null;
}

export interface SchemaValidation {
  valid: boolean;
  errors: SchemaFinding[];
  warnings: SchemaFinding[];
  fields: { name: string; kind: string; type: string }[];
}

export type Granularity = 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year';
export type Operator =
  | '='
  | '!='
  | '>'
  | '>='
  | '<'
  | '<='
  | 'in'
  | 'not_in'
  | 'between'
  | 'contains'
  | 'starts_with'
  | 'is_null'
  | 'is_not_null';

export interface DimensionRef {
  name: string;
  granularity?: Granularity | null;
}

export interface MeasureRef {
  name: string;
  aggregation?: Aggregation | null;
  column?: string | null;
  as?: string | null;
}

export interface Filter {
  field: string;
  operator: Operator;
  values: Cell[];
}

export interface Having {
  key: string;
  operator: Operator;
  values: Cell[];
}

export interface TimeFilter {
  column: string;
  from?: string | null;
  to?: string | null;
  range?: string | null;
  anchor?: 'data' | 'today' | null;
}

export interface OrderBy {
  key: string;
  direction?: 'asc' | 'desc' | null;
}

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

export interface ResultColumn {
  key: string;
  member: string;
  kind: 'dimension' | 'measure';
  label?: string;
  aggregation?: Aggregation | null;
  granularity?: Granularity | null;
  type: ColumnType;
  format?: string | null;
  encoding?: string | null;
}

export interface Receipt {
  asked?: SemanticQuery;
  dataset_version: number;
  schema_version: number;
  data_as_of: string;
  filters_applied: string[];
  time_span?: { column: string; from?: string | null; to?: string | null; anchor?: string | null } | null;
  restricted?: boolean;
  elapsed_ms: number;
}

export interface QueryResult {
  query: string;
  parameters: Cell[];
  results: Row[];
  row_count: number;
  has_more: boolean;
  columns: ResultColumn[];
  receipt: Receipt;
}

export type JobState = 'queued' | 'running' | 'done' | 'failed' | 'cancelled';

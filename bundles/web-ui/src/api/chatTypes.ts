import type { Wire } from './client';
import type { Problem } from './problem';
import type { Filter, OrderBy, Receipt, ResultColumn, Row, SemanticQuery } from './types';
import type { DimensionRef, MeasureRef, TimeFilter } from './types';

export type ChartType = Wire['ChartType'];
export type Visualization = Omit<Wire['Visualization'], 'rows'> & { rows?: Row[] | null };
export type Report = Wire['Report'];

export type ChatReply = Omit<
  Wire['ChatReply'],
  'columns' | 'visualization' | 'interpretation' | 'receipt'
> & {
  columns: ResultColumn[];
  visualization: Visualization | null;
  interpretation: Omit<Wire['Interpretation'], 'query'> & { query: SemanticQuery | null };
  receipt?: Receipt | null;
};

export type ModelUse = Wire['ModelUse'];

export type Feedback = Wire['Feedback'];

export type AskedQuestion = Omit<Wire['AskedQuestion'], 'query'> & { query?: SemanticQuery | null };

export interface Visual {
  id?: string | null;
  type: ChartType;
  title: string;
  dataset_id: string;
  dimensions: DimensionRef[];
  measures: MeasureRef[];
  filters?: Filter[];
  time_filter?: TimeFilter | null;
  order_by?: OrderBy[];
  limit?: number | null;
  layout: Wire['Layout'];
}

export interface DashboardDefinition {
  project_id: string;
  name: string;
  description?: string | null;
  visuals: Visual[];
}

export type Dashboard = Omit<Wire['Dashboard'], 'visuals' | 'description'> & DashboardDefinition;

export type VisualData = Omit<Wire['VisualData'], 'status' | 'columns' | 'receipt' | 'problem'> & {
  status: 'ok' | 'error';
  columns: ResultColumn[];
  receipt?: Receipt | null;
  problem?: Problem | null;
};

export type DashboardChange = Wire['DashboardChange'];

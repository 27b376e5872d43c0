import type { FieldProblem, Problem } from './problem';
import type {
  Filter,
  MeasureRef,
  OrderBy,
  Receipt,
  ResultColumn,
  Row,
  SemanticQuery,
  TimeFilter,
  DimensionRef,
} from './types';

export type ChartType = 'kpi' | 'line' | 'bar' | 'pie' | 'table';

export interface Visualization {
  type: ChartType;
  x: string;
  y: string;
  series?: string | null;
  rows?: Row[] | null;
}

export interface Report {
  id: string;
  project_id: string;
  name: string;
  dataset_ids: string[];
  created_at: string;
  created_by: string;
}

export interface ChatReply {
  status: 'answered' | 'clarify' | 'unanswerable' | 'refused' | 'empty' | 'failed';
  answer: string;
  sql: string | null;
  results: Row[];
  row_count: number;
  columns: ResultColumn[];
  visualization: Visualization | null;
  interpretation: {
    query: SemanticQuery | null;
    parts: { text: string; role: string; member?: string | null; label: string }[];
    unused: string[];
  };
  suggestions: string[];
  source: 'verified' | 'interpreter' | 'model';
  elapsed_ms: number;
  cost: number;
  receipt?: Receipt | null;
}

export interface AskedQuestion {
  id: number;
  question: string;
  status: ChatReply['status'];
  answer: string;
  query?: SemanticQuery | null;
  asked_at: string;
  elapsed_ms: number;
}

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
  layout: { x: number; y: number; w: number; h: number };
}

export interface DashboardDefinition {
  project_id: string;
  name: string;
  description?: string | null;
  visuals: Visual[];
}

export interface Dashboard extends DashboardDefinition {
  id: string;
  version: number;
  created_at: string;
  updated_at: string;
  updated_by: string;
}

export interface VisualData {
  id: string;
  status: 'ok' | 'error';
  results: Row[];
  columns: ResultColumn[];
  query?: string | null;
  has_more?: boolean;
  receipt?: Receipt | null;
  problem?: (Problem & { errors?: FieldProblem[] }) | null;
}

export interface DashboardChange {
  at: string;
  by: string;
  change: string;
  diff?: unknown;
}

import { ChartColumn, ChartLine, ChartPie, Gauge, Sparkles, Table2 } from 'lucide-react';
import type { ResultColumn } from '@/api/types';
import type { ChartKind } from '@/components/chart/types';
import { cn } from '@/lib/cn';
import { chartProblem, CHARTS } from '@/query/charts';

const LOOK = {
  kpi: { icon: Gauge, label: 'Figure' },
  line: { icon: ChartLine, label: 'Line' },
  bar: { icon: ChartColumn, label: 'Bar' },
  pie: { icon: ChartPie, label: 'Pie' },
  table: { icon: Table2, label: 'Table' },
} satisfies Record<ChartKind, unknown>;

export interface ChartTypePickerProps {
  /** Absent: whatever suits. */
  value: ChartKind | undefined;
  suited?: ChartKind;
  columns: ResultColumn[];
  /** Whether to offer "whatever suits". */
  automatic?: boolean;
  onChange: (kind: ChartKind | undefined) => void;
}

export function ChartTypePicker({
  value,
  suited,
  columns,
  automatic = true,
  onChange,
}: ChartTypePickerProps) {
  return (
    <div role="group" aria-label="Kind of chart" className="grid grid-cols-3 gap-1.5">
      {automatic && (
        <Choice
          label="Auto"
          title={
            suited
              ? `Whatever suits the result: now ${LOOK[suited].label.toLowerCase()}`
              : 'Whatever suits the result'
          }
          icon={Sparkles}
          pressed={value === undefined}
          onClick={() => onChange(undefined)}
        />
      )}
      {CHARTS.map((kind) => {
        const problem = columns.length > 0 ? chartProblem(kind, columns) : undefined;
        return (
          <Choice
            key={kind}
            label={LOOK[kind].label}
            title={problem ?? LOOK[kind].label}
            icon={LOOK[kind].icon}
            pressed={value === kind}
            dim={problem !== undefined}
            onClick={() => onChange(kind)}
          />
        );
      })}
    </div>
  );
}

interface ChoiceProps {
  label: string;
  title: string;
  icon: typeof ChartPie;
  pressed: boolean;
  dim?: boolean;
  onClick: () => void;
}

function Choice({ label, title, icon: Icon, pressed, dim, onClick }: ChoiceProps) {
  return (
    <button
      type="button"
      aria-pressed={pressed}
      title={title}
      onClick={onClick}
      className={cn(
        'flex h-14 flex-col items-center justify-center gap-1 rounded-md border text-sm transition-colors [&_svg]:size-4',
        pressed
          ? 'border-accent bg-accent-soft font-medium text-accent-ink'
          : 'border-line text-muted hover:bg-hover hover:text-ink',
        dim && !pressed && 'border-dashed',
      )}
    >
      <Icon aria-hidden />
      {label}
    </button>
  );
}

import { Database } from 'lucide-react';
import { Link } from 'react-router';
import type { Dataset } from '@/api/types';
import { useProjectPath } from '@/app/project';
import { formatAgo, formatCount } from '@/lib/format';

export function DatasetCards({ datasets }: { datasets: Dataset[] }) {
  const path = useProjectPath();
  return (
    <ul className="grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
      {datasets.map((dataset) => (
        <li
          key={dataset.id}
          className="relative flex min-w-0 flex-col gap-3 rounded-lg border border-line bg-surface p-4 shadow-card transition-colors hover:border-line-strong"
        >
          <div className="flex items-center gap-3">
            <span className="inline-flex size-8 shrink-0 items-center justify-center rounded-md bg-accent-soft text-accent-ink">
              <Database aria-hidden className="size-4" />
            </span>
            <h3 className="min-w-0 truncate font-semibold">
              <Link
                to={path(`datasets/${encodeURIComponent(dataset.id)}`)}
                className="after:absolute after:inset-0"
              >
                {dataset.name}
              </Link>
            </h3>
          </div>
          <p className="line-clamp-2 min-h-10 text-sm text-muted">
            {dataset.description || 'No description yet.'}
          </p>
          <div className="flex items-center justify-between gap-2 text-sm">
            <span className="tabular truncate text-muted">
              {formatCount(dataset.version.rows, 'row')}, {formatAgo(dataset.version.created_at)}
            </span>
            <Link
              to={path(`explore?dataset=${encodeURIComponent(dataset.id)}`)}
              className="relative z-10 rounded-sm font-medium text-accent-ink hover:underline"
              aria-label={`Explore ${dataset.name}`}
            >
              Explore
            </Link>
          </div>
        </li>
      ))}
    </ul>
  );
}

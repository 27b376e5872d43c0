import type { ReactNode } from 'react';
import { Card } from '@/components/ui/Card';

export interface Stat {
  label: string;
  value: ReactNode;
  title?: string;
}

/** A strip of facts. */
export function Stats({ items }: { items: Stat[] }) {
  return (
    <Card>
      <dl className="grid grid-cols-2 py-1 sm:grid-cols-[repeat(auto-fit,minmax(8rem,1fr))]">
        {items.map((item) => (
          <div key={item.label} className="min-w-0 px-4 py-2.5 sm:px-5">
            <dt className="text-sm text-muted">{item.label}</dt>
            <dd className="tabular text-lg font-semibold" title={item.title}>
              {item.value}
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}

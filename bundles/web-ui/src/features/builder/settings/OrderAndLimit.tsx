import { ArrowDownWideNarrow, ArrowUpNarrowWide } from 'lucide-react';
import { useState } from 'react';
import { Select, TextInput } from '@/components/form/inputs';
import { IconButton } from '@/components/ui/IconButton';
import { setOrder } from '@/query/edits';
import { resultKeys } from '@/query/keys';
import { keyLabel } from '@/query/words';
import type { ShelfProps } from './MemberShelves';

const MOST = 100_000;

export function OrderAndLimit({ draft, members, onChange }: ShelfProps) {
  return (
    <div className="flex flex-col gap-2">
      <OrderInput draft={draft} members={members} onChange={onChange} />
      <LimitInput key={draft.limit} limit={draft.limit} onChange={(limit) => onChange({ ...draft, limit })} />
    </div>
  );
}

export function OrderInput({ draft, members, onChange }: ShelfProps) {
  const order = draft.order_by[0];
  const descending = order?.direction === 'desc';
  const keys = resultKeys(draft, members);
  return (
    <div className="flex items-center gap-1.5">
      <Select
        aria-label="Sort by"
        density="compact"
        value={order?.key ?? ''}
        options={[
          { value: '', label: 'Usual order' },
          ...keys.map((key) => ({ value: key, label: keyLabel(key, draft, members) })),
        ]}
        onValue={(key) =>
          onChange(setOrder(draft, key ? { key, direction: order?.direction ?? 'desc' } : undefined))
        }
      />
      {order && (
        <IconButton
          size="sm"
          label={
            descending ? 'Largest first; change to smallest first' : 'Smallest first; change to largest first'
          }
          icon={descending ? <ArrowDownWideNarrow /> : <ArrowUpNarrowWide />}
          onClick={() => onChange(setOrder(draft, { ...order, direction: descending ? 'asc' : 'desc' }))}
        />
      )}
    </div>
  );
}

export function LimitInput({
  limit,
  onChange,
}: {
  limit: number | null;
  onChange: (limit: number | null) => void;
}) {
  const [text, setText] = useState(limit === null ? '' : String(limit));
  const value = text.trim() === '' ? null : Number(text);
  const valid = value === null || (Number.isInteger(value) && value >= 1 && value <= MOST);
  const commit = () => valid && value !== limit && onChange(value);
  return (
    <div>
      <label className="flex items-center gap-2 text-sm text-muted">
        At most
        <TextInput
          aria-label="Most rows"
          density="compact"
          className="!w-24"
          inputMode="numeric"
          placeholder="1000"
          aria-invalid={!valid || undefined}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onBlur={commit}
          onKeyDown={(event) => event.key === 'Enter' && commit()}
        />
        rows
      </label>
      {!valid && <p className="mt-1 text-sm text-danger">A whole number from 1 to 100,000.</p>}
    </div>
  );
}

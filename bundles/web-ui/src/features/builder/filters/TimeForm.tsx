import { useState } from 'react';
import type { Members } from '@/api/members';
import type { TimeFilter } from '@/api/types';
import { Segmented } from '@/components/form/Segmented';
import { Select, TextInput } from '@/components/form/inputs';
import { Button } from '@/components/ui/Button';
import { cn } from '@/lib/cn';
import { isDay, lastRange, parseLastRange, RANGE_UNITS, RANGES, type RangeUnit } from '@/query/ranges';
import { useNewestDay } from '@/query/hooks';
import { memberLabel } from '@/query/words';

export interface TimeFormProps {
  members: Members;
  time: TimeFilter | null;
  onApply: (time: TimeFilter) => void;
}

/** A span of time: a named range, the last so many, or two days in the calendar. */
export function TimeForm({ members, time, onApply }: TimeFormProps) {
  const [column, setColumn] = useState(time?.column ?? members.time_columns[0] ?? '');
  const [mode, setMode] = useState<'range' | 'dates'>(time && !time.range ? 'dates' : 'range');
  const [anchor, setAnchor] = useState<'data' | 'today'>(time?.anchor === 'today' ? 'today' : 'data');
  const [from, setFrom] = useState(time?.from?.slice(0, 10) ?? '');
  const [to, setTo] = useState(time?.to?.slice(0, 10) ?? '');
  const last = parseLastRange(time?.range);
  const [count, setCount] = useState(String(last?.count ?? 6));
  const [unit, setUnit] = useState<RangeUnit>(last?.unit ?? 'months');
  const newest = useNewestDay(members.dataset_id, column, column !== '').data;
  const applyRange = (range: string) =>
    onApply(anchor === 'today' ? { column, range, anchor } : { column, range });
  const order = !from || !to || from <= to;
  const ready = (isDay(from) || isDay(to)) && order;
  const custom = Number(count);
  return (
    <div className="flex flex-col gap-3">
      {members.time_columns.length > 1 && (
        <Select
          aria-label="Time column"
          density="compact"
          value={column}
          options={members.time_columns.map((name) => ({ value: name, label: memberLabel(name, members) }))}
          onValue={setColumn}
        />
      )}
      <Segmented
        size="sm"
        label="Kind of span"
        value={mode}
        options={[
          { value: 'range', label: 'Range' },
          { value: 'dates', label: 'From – to' },
        ]}
        onChange={setMode}
      />
      {mode === 'range' ? (
        <>
          <div className="grid grid-cols-2 gap-1">
            {RANGES.map((range) => (
              <button
                key={range}
                type="button"
                aria-pressed={time?.range === range}
                onClick={() => applyRange(range)}
                className={cn(
                  'h-7 rounded-md px-2 text-left text-sm first-letter:uppercase hover:bg-hover',
                  time?.range === range && 'bg-accent-soft font-medium text-accent-ink',
                )}
              >
                {range}
              </button>
            ))}
          </div>
          <div className="flex items-center gap-2 border-t border-line pt-3">
            <span className="text-sm text-muted">Last</span>
            <TextInput
              aria-label="How many"
              density="compact"
              inputMode="numeric"
              className="!w-14"
              value={count}
              onChange={(event) => setCount(event.target.value)}
            />
            <Select
              aria-label="Unit"
              density="compact"
              value={unit}
              options={RANGE_UNITS.map((value) => ({ value, label: value }))}
              onValue={(value) => setUnit(value as RangeUnit)}
            />
            <Button
              size="sm"
              disabled={!Number.isInteger(custom) || custom < 1 || custom > 9999}
              onClick={() => applyRange(lastRange(custom, unit))}
            >
              Apply
            </Button>
          </div>
          <Select
            aria-label="Ranges count back from"
            density="compact"
            value={anchor}
            options={[
              {
                value: 'data',
                label: newest ? `Counted from the newest data (${newest})` : 'Counted from the newest data',
              },
              { value: 'today', label: 'Counted from today' },
            ]}
            onValue={(value) => setAnchor(value as 'data' | 'today')}
          />
        </>
      ) : (
        <>
          <div className="flex items-center gap-2">
            <TextInput
              aria-label="From"
              type="date"
              density="compact"
              value={from}
              onChange={(event) => setFrom(event.target.value)}
            />
            <span className="text-sm text-muted">to</span>
            <TextInput
              aria-label="To"
              type="date"
              density="compact"
              value={to}
              onChange={(event) => setTo(event.target.value)}
            />
          </div>
          <p className={cn('text-xs', order ? 'text-faint' : 'text-danger')}>
            {order
              ? `Both days are included.${newest ? ` Newest in the data: ${newest}.` : ''}`
              : 'The first day is after the last.'}
          </p>
          <Button
            size="sm"
            variant="primary"
            className="self-end"
            disabled={!ready}
            onClick={() => onApply({ column, ...(from ? { from } : {}), ...(to ? { to } : {}) })}
          >
            Apply
          </Button>
        </>
      )}
    </div>
  );
}

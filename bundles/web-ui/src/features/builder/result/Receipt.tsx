import { ReceiptText } from 'lucide-react';
import type { QueryCost, Receipt as ReceiptData } from '@/api/types';
import type { Members } from '@/api/members';
import { Popover } from '@/components/overlay/Popover';
import { Button } from '@/components/ui/Button';
import { formatBytes, formatMoment } from '@/lib/format';
import { memberLabel, valueWords } from '@/query/words';

export interface ReceiptProps {
  receipt: ReceiptData;
  members?: Members;
}

/** How a number came about: versions, dates and conditions in force. */
export function ReceiptButton({ receipt, members }: ReceiptProps) {
  return (
    <Popover
      label="How this came about"
      align="end"
      className="w-96"
      trigger={
        <Button size="sm" variant="ghost" icon={<ReceiptText />}>
          <span className="@max-[34rem]:sr-only">Receipt</span>
        </Button>
      }
    >
      <ReceiptDetails receipt={receipt} members={members} />
    </Popover>
  );
}

export function ReceiptDetails({ receipt, members }: ReceiptProps) {
  const span = receipt.time_span;
  const definitions = definitionsOf(receipt, members);
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-2 text-sm [&_dt]:text-muted">
      {definitions.length > 0 && (
        <>
          <dt>Definitions</dt>
          <dd>
            {definitions.map((definition) => (
              <span key={definition} className="block">
                {definition}
              </span>
            ))}
          </dd>
        </>
      )}
      <dt>Dates used</dt>
      <dd>
        {span
          ? `${memberLabel(span.column, members)}: ${valueWords(span.from ?? 'the beginning')} to ${valueWords(span.to ?? 'the end')}`
          : 'all'}
        {span?.anchor && (
          <span className="block text-muted">counted from {valueWords(span.anchor.slice(0, 10))}</span>
        )}
      </dd>
      <dt>Filters</dt>
      <dd>
        {receipt.filters_applied.length === 0
          ? 'none'
          : receipt.filters_applied.map((filter) => (
              <span key={filter} className="block break-words">
                {filter}
              </span>
            ))}
      </dd>
      <dt>Data</dt>
      <dd>
        version {receipt.dataset_version}, of {formatMoment(receipt.data_as_of)}
      </dd>
      <dt>Semantic layer</dt>
      <dd>version {receipt.schema_version}</dd>
      <dt>Took</dt>
      <dd className="tabular">{elapsedWords(receipt.elapsed_ms)}</dd>
      {receipt.cost && (
        <>
          <dt>Cost</dt>
          <dd className="tabular">{costWords(receipt.cost)}</dd>
        </>
      )}
      {receipt.restricted && (
        <>
          <dt>Access</dt>
          <dd>Narrowed to what you may see.</dd>
        </>
      )}
    </dl>
  );
}

export function elapsedWords(ms: number): string {
  if (ms < 1) return 'under 1 ms';
  return ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`;
}

/** What a data source bills that bills by what it reads. */
export function costWords({ bytes_processed, bytes_billed, from_cache }: QueryCost): string {
  if (from_cache) return 'nothing: the data source had the answer ready';
  const read = `read ${formatBytes(bytes_processed)}`;
  return typeof bytes_billed === 'number' ? `${read}, billed ${formatBytes(bytes_billed)}` : read;
}

function definitionsOf(receipt: ReceiptData, members: Members | undefined): string[] {
  const asked = receipt.asked?.measures ?? [];
  return asked.map((measure) => {
    const description = members?.measures.find(({ name }) => name === measure.name)?.description;
    const what = `${measure.aggregation ?? ''} ${memberLabel(measure.name, members)}`.trim();
    return description ? `${what}: ${description}` : what;
  });
}

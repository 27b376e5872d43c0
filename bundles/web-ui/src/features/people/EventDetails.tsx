import type { AuditEvent } from '@/api/people';
import { Popover } from '@/components/overlay/Popover';
import { formatInteger, formatMoment, titleFromName } from '@/lib/format';

type Details = AuditEvent['details'];

/** What an event says at a glance; the rest opens. */
export function EventDetails({ event }: { event: AuditEvent }) {
  const details = Object.entries(event.details).filter(([, value]) => value !== null && value !== '');
  const glance = details
    .filter(([, value]) => isShort(value))
    .map(([name, value]) => `${name.replaceAll('_', ' ')} ${shortly(value)}`)
    .join(' · ');
  return (
    <Popover
      label="Details of the event"
      align="end"
      className="w-[28rem]"
      trigger={
        <button
          type="button"
          className="block w-full truncate rounded-sm text-left text-sm text-muted underline-offset-2 hover:text-ink hover:underline"
        >
          {glance || 'Details'}
        </button>
      }
    >
      <dl className="flex flex-col gap-2 text-sm">
        <Detail name="When" value={formatMoment(event.at)} />
        {details.map(([name, value]) => (
          <Detail key={name} name={titleFromName(name)} value={value} />
        ))}
        {event.request_id && <Detail name="Request id" value={event.request_id} />}
      </dl>
    </Popover>
  );
}

function Detail({ name, value }: { name: string; value: Details[string] }) {
  const structured = structure(value);
  return (
    <div>
      <dt className="text-muted">{name}</dt>
      <dd className="break-words">
        {structured === undefined ? (
          shortly(value)
        ) : (
          <pre className="scroll-x mt-1 max-h-72 rounded-md bg-sunken p-3 font-mono text-xs" tabIndex={0}>
            {JSON.stringify(structured, null, 2)}
          </pre>
        )}
      </dd>
    </div>
  );
}

const SHORT = 60;

function isShort(value: Details[string]): boolean {
  return structure(value) === undefined && shortly(value).length <= SHORT;
}

/** Lists, objects, and text that holds one: a query, for example. */
function structure(value: unknown): unknown {
  if (typeof value === 'object') return value;
  if (typeof value !== 'string' || !/^[{[]/.test(value)) return undefined;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return undefined;
  }
}

function shortly(value: unknown): string {
  return typeof value === 'number' && Number.isInteger(value) ? formatInteger(value) : String(value);
}

import type { ConnectionTest } from '@/api/connections';
import { Notice } from '@/components/feedback/Notice';

/** What came of trying a connection, in words. */
export function TestOutcome({ test }: { test: ConnectionTest }) {
  const warnings = test.warnings ?? [];
  return (
    <div role="status">
      <Notice tone={!test.ok ? 'danger' : warnings.length > 0 ? 'warn' : 'ok'} title={test.message}>
        {test.hint && <p>{test.hint}</p>}
        {warnings.length > 0 && (
          <ul className="list-disc pl-4">
            {warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        )}
      </Notice>
    </div>
  );
}

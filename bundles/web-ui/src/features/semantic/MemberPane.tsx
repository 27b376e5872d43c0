import { Trash2 } from 'lucide-react';
import type { Dimension, Measure, SchemaFinding } from '@/api/types';
import { Notice } from '@/components/feedback/Notice';
import { Button } from '@/components/ui/Button';
import { titleFromName } from '@/lib/format';
import { DimensionForm } from './DimensionForm';
import { findingsAt, sentence } from './findings';
import { GeneralForm } from './GeneralForm';
import type { PaneProps } from './MemberList';
import { MeasureForm } from './MeasureForm';

/** What is selected, to edit. */
export function MemberPane({ dataset, editor, mayEdit }: PaneProps) {
  const { state, dispatch, errors, warnings } = editor;
  const { selected, draft } = state;
  const found = findingsAt(errors, selected);
  const columns = dataset.version.columns;
  return (
    <div id="member" className="min-w-0 scroll-mt-32 p-5 md:max-h-[72vh] md:overflow-y-auto">
      <Warnings findings={findingsAt(warnings, selected)} />
      <fieldset disabled={!mayEdit} className="min-w-0">
        {selected.part === 'general' && (
          <GeneralForm
            schema={draft}
            columns={columns}
            findings={found}
            onChange={(change) => dispatch({ type: 'general', change })}
          />
        )}
        {selected.part === 'dimensions' && draft.dimensions[selected.index] && (
          <>
            <Heading
              member={draft.dimensions[selected.index]!}
              kind="Dimension"
              onRemove={mayEdit ? () => dispatch({ type: 'remove', place: selected }) : undefined}
            />
            <DimensionForm
              key={selected.index}
              dimension={draft.dimensions[selected.index]!}
              columns={columns}
              findings={found}
              onChange={(change) => dispatch({ type: 'dimension', index: selected.index, change })}
            />
          </>
        )}
        {selected.part === 'measures' && draft.measures[selected.index] && (
          <>
            <Heading
              member={draft.measures[selected.index]!}
              kind="Measure"
              onRemove={mayEdit ? () => dispatch({ type: 'remove', place: selected }) : undefined}
            />
            <MeasureForm
              key={selected.index}
              measure={draft.measures[selected.index]!}
              columns={columns}
              findings={found}
              onChange={(change) => dispatch({ type: 'measure', index: selected.index, change })}
            />
          </>
        )}
      </fieldset>
    </div>
  );
}

interface HeadingProps {
  member: Dimension | Measure;
  kind: string;
  onRemove?: () => void;
}

function Heading({ member, kind, onRemove }: HeadingProps) {
  return (
    <div className="mb-4 flex items-start justify-between gap-3">
      <div className="min-w-0">
        <p className="text-sm text-muted">{kind}</p>
        <h2 className="truncate text-xl font-semibold">
          {member.display_name || titleFromName(member.name)}
        </h2>
      </div>
      {onRemove && (
        <Button size="sm" variant="ghost" icon={<Trash2 />} onClick={onRemove}>
          Remove
        </Button>
      )}
    </div>
  );
}

function Warnings({ findings }: { findings: SchemaFinding[] }) {
  if (findings.length === 0) return null;
  return (
    <Notice tone="warn" className="mb-4">
      {findings.map((finding) => (
        <p key={`${finding.path} ${finding.code}`}>{sentence(finding)}</p>
      ))}
    </Notice>
  );
}

import { Braces, CircleCheck, FormInput, History, Save, Sparkles, TriangleAlert } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import type { Dataset, SchemaVersion } from '@/api/types';
import { useCan } from '@/app/session';
import { Notice, ProblemNotice } from '@/components/feedback/Notice';
import { Skeleton } from '@/components/feedback/Skeleton';
import { Segmented } from '@/components/form/Segmented';
import { Badge } from '@/components/ui/Badge';
import { Button } from '@/components/ui/Button';
import { Card } from '@/components/ui/Card';
import { Spinner } from '@/components/ui/Spinner';
import { formatCount } from '@/lib/format';
import { useShortcuts } from '@/lib/shortcuts';
import { useLeaveGuard } from '@/lib/useLeaveGuard';
import { DraftDialog } from './DraftDialog';
import { placeOf } from './findings';
import { MemberList } from './MemberList';
import { MemberPane } from './MemberPane';
import { SchemaVersionsDialog } from './SchemaVersionsDialog';
import { useSchemaEditor } from './useSchemaEditor';

const JsonPane = lazy(async () => ({ default: (await import('./JsonPane')).JsonPane }));

type View = 'form' | 'json';

export function SchemaEditor({ dataset, version }: { dataset: Dataset; version: SchemaVersion }) {
  const mayEdit = useCan('analyst') && dataset.is_active;
  const editor = useSchemaEditor(dataset.id, version, mayEdit);
  const { state, dispatch, dirty, errors, save } = editor;
  const [view, setView] = useState<View>('form');
  const [brokenJson, setBrokenJson] = useState(false);
  const [dialog, setDialog] = useState<'draft' | 'versions'>();
  const close = () => setDialog(undefined);
  const guard = useLeaveGuard(dirty || brokenJson, 'The changes to the semantic layer are not saved.');
  const maySave = dirty && !brokenJson && errors.length === 0 && !editor.checking;
  useShortcuts(
    [
      {
        keys: 'mod+s',
        description: 'Save the semantic layer',
        whileTyping: true,
        run: () => maySave && !save.isPending && save.mutate(),
      },
    ],
    mayEdit,
  );

  return (
    <Card className="overflow-clip">
      {guard.dialog}
      <div className="sticky top-14 z-20 flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line bg-surface px-4 py-3 lg:top-0">
        <Segmented
          label="How to edit"
          size="sm"
          value={view}
          onChange={(next) => !brokenJson && setView(next)}
          options={[
            {
              value: 'form',
              label: (
                <>
                  <FormInput /> Form
                </>
              ),
            },
            {
              value: 'json',
              label: (
                <>
                  <Braces /> JSON
                </>
              ),
            },
          ]}
        />
        <Badge>Version {version.version}</Badge>
        {mayEdit && (
          <Health
            editor={editor}
            onFirst={() => {
              const first = errors[0];
              if (!first) return;
              setView('form');
              dispatch({ type: 'select', place: placeOf(first) });
            }}
          />
        )}
        <div className="flex flex-1 flex-wrap justify-end gap-2">
          {mayEdit && (
            <Button size="sm" icon={<Sparkles />} onClick={() => setDialog('draft')}>
              <span className="max-sm:sr-only">Draft again</span>
            </Button>
          )}
          <Button size="sm" icon={<History />} onClick={() => setDialog('versions')}>
            <span className="max-sm:sr-only">History</span>
          </Button>
          {mayEdit && (
            <>
              <Button size="sm" disabled={!dirty} onClick={() => dispatch({ type: 'discard' })}>
                Discard
              </Button>
              <Button
                size="sm"
                variant="primary"
                icon={<Save />}
                disabled={!maySave}
                busy={save.isPending}
                onClick={() => save.mutate()}
              >
                Save
              </Button>
            </>
          )}
        </div>
      </div>
      {save.isError && <ProblemNotice error={save.error} className="m-4 mb-0" />}
      {!mayEdit && (
        <Notice className="m-4 mb-0" title="You can look, not change">
          {dataset.is_active
            ? 'Changing the semantic layer needs the role analyst.'
            : 'Bring the dataset back to change it.'}
        </Notice>
      )}
      {view === 'form' ? (
        <div className="grid md:grid-cols-[19rem_minmax(0,1fr)]">
          <MemberList dataset={dataset} editor={editor} mayEdit={mayEdit} />
          <MemberPane dataset={dataset} editor={editor} mayEdit={mayEdit} />
        </div>
      ) : (
        <Suspense fallback={<Skeleton className="m-4 h-[60vh]" />}>
          <JsonPane
            schema={state.draft}
            findings={errors}
            readOnly={!mayEdit}
            onChange={(schema) => dispatch({ type: 'replace', schema })}
            onBroken={setBrokenJson}
          />
        </Suspense>
      )}
      {dialog === 'draft' && (
        <DraftDialog
          datasetId={dataset.id}
          current={state.draft}
          onApply={(schema) => dispatch({ type: 'replace', schema })}
          onClose={close}
        />
      )}
      {dialog === 'versions' && (
        <SchemaVersionsDialog
          datasetId={dataset.id}
          mayRestore={mayEdit && !dirty}
          onRestored={editor.took}
          onClose={close}
        />
      )}
    </Card>
  );
}

function Health({ editor, onFirst }: { editor: ReturnType<typeof useSchemaEditor>; onFirst: () => void }) {
  if (editor.checking) {
    return (
      <span className="flex items-center gap-1.5 text-sm text-muted">
        <Spinner /> Checking
      </span>
    );
  }
  if (editor.errors.length > 0) {
    return (
      <button
        type="button"
        onClick={onFirst}
        className="flex items-center gap-1.5 rounded-sm text-sm font-medium text-danger underline-offset-2 hover:underline"
      >
        <TriangleAlert aria-hidden className="size-4" />
        {formatCount(editor.errors.length, 'problem')}
      </button>
    );
  }
  return (
    <span role="status" className="flex items-center gap-1.5 text-sm text-muted">
      <CircleCheck aria-hidden className="size-4 text-ok" />
      {editor.dirty ? 'Valid, not saved' : 'Valid'}
    </span>
  );
}

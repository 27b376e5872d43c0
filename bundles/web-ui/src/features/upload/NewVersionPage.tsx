import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { datasets } from '@/api/datasets';
import { keys } from '@/api/keys';
import { datasetChanged } from '@/api/stale';
import type { Dataset } from '@/api/types';
import { useProjectId, useProjectPath } from '@/app/project';
import { useCan } from '@/app/session';
import { Notice } from '@/components/feedback/Notice';
import { QueryView } from '@/components/feedback/QueryView';
import { DeniedState } from '@/components/feedback/States';
import { toast } from '@/components/feedback/toast';
import { Page } from '@/components/layout/Page';
import { Button } from '@/components/ui/Button';
import { Card, CardBody, CardHeader } from '@/components/ui/Card';
import { useLeaveGuard } from '@/lib/useLeaveGuard';
import { ChooseFile } from './ChooseFile';
import { ReviewStep } from './ReviewStep';
import { Underway } from './Underway';
import type { Review } from './uploadMachine';
import { useDroppedFile } from './useDroppedFile';
import { useUpload } from './useUpload';
import { columnChanges } from './columnChanges';

type Mode = 'replace' | 'append';

/** A file becomes the next version of a dataset that is there. */
export function NewVersionPage() {
  const { datasetId = '' } = useParams();
  const path = useProjectPath();
  const mayUpload = useCan('analyst');
  const dataset = useQuery({
    queryKey: keys.dataset(datasetId),
    queryFn: ({ signal }) => datasets.get(datasetId, signal),
  });
  return (
    <Page
      title="Upload a new version"
      crumbs={[
        { label: 'Datasets', to: path('datasets') },
        { label: dataset.data?.name ?? datasetId, to: path(`datasets/${encodeURIComponent(datasetId)}`) },
      ]}
    >
      {mayUpload ? (
        <QueryView query={dataset}>{(found) => <NewVersion dataset={found} />}</QueryView>
      ) : (
        <DeniedState>Uploading needs the role analyst. An administrator can give it to you.</DeniedState>
      )}
    </Page>
  );
}

function NewVersion({ dataset }: { dataset: Dataset }) {
  const upload = useUpload(useProjectId());
  const path = useProjectPath();
  const navigate = useNavigate();
  const client = useQueryClient();
  const { state } = upload;
  useDroppedFile((file) => void upload.send(file));
  const guard = useLeaveGuard(
    state.step !== 'choose',
    'The file is not a version of the dataset yet. Leave it?',
  );
  const review = state.step === 'saving' ? state.review : state.step === 'review' ? state : undefined;

  async function save(mode: Mode) {
    if (!review) return;
    const fileId = review.uploaded.file_id;
    const saved = await upload.save((watch) =>
      datasets.addVersion(dataset.id, { file_id: fileId, mode }, watch),
    );
    if (!saved) return;
    toast.success(
      `Version ${saved.version.number} is current`,
      'Earlier versions stay; you can go back to them.',
    );
    await datasetChanged(client, dataset);
    guard.release();
    await navigate(path(`datasets/${encodeURIComponent(dataset.id)}/versions`));
  }

  return (
    <>
      {guard.dialog}
      {state.step === 'choose' && (
        <ChooseFile error={state.error} onFile={(file) => void upload.send(file)} />
      )}
      {(state.step === 'sending' || state.step === 'reading' || state.step === 'saving') && (
        <Underway state={state} onCancel={upload.cancel} />
      )}
      {review && (
        <div hidden={state.step === 'saving'}>
          <ReviewStep
            review={review}
            onReread={(options) => void upload.reread(review.uploaded.file_id, options)}
            onRetype={(column, to) =>
              void upload.reread(review.uploaded.file_id, {
                ...review.options,
                columns: [
                  ...(review.options.columns ?? []).filter(({ name }) => name !== column),
                  { name: column, type: to },
                ],
              })
            }
          >
            <ModeForm
              dataset={dataset}
              review={review}
              onSave={(mode) => void save(mode)}
              onDiscard={upload.cancel}
            />
          </ReviewStep>
        </div>
      )}
    </>
  );
}

interface ModeFormProps {
  dataset: Dataset;
  review: Review;
  onSave: (mode: Mode) => void;
  onDiscard: () => void;
}

const MODES: { value: Mode; label: string; hint: string }[] = [
  {
    value: 'replace',
    label: 'Replace',
    hint: 'The file has all the data; the rows so far are no longer in the current version.',
  },
  { value: 'append', label: 'Append', hint: 'The rows of the file are added to the rows so far.' },
];

function ModeForm({ dataset, review, onSave, onDiscard }: ModeFormProps) {
  const [mode, setMode] = useState<Mode>('replace');
  const changes = columnChanges(dataset.version.columns, review.uploaded.columns);
  return (
    <Card>
      <CardHeader
        title={`Add it to ${dataset.name}`}
        hint="Nothing is lost: every version so far stays and can be made current again."
      />
      <CardBody className="flex flex-col gap-4">
        {changes.length > 0 && (
          <Notice tone="warn" title="The columns differ from the current version">
            <ul className="list-disc pl-4">
              {changes.map((change) => (
                <li key={change}>{change}</li>
              ))}
            </ul>
          </Notice>
        )}
        <div
          role="radiogroup"
          aria-label="What to do with the rows so far"
          className="grid gap-3 sm:grid-cols-2"
        >
          {MODES.map(({ value, label, hint }) => (
            <label
              key={value}
              className="flex cursor-pointer items-start gap-3 rounded-md border border-line p-3 hover:bg-hover has-checked:border-accent has-checked:bg-accent-soft/50"
            >
              <input
                type="radio"
                name="mode"
                className="mt-1 accent-accent"
                checked={mode === value}
                onChange={() => setMode(value)}
              />
              <span>
                <span className="block font-medium">{label}</span>
                <span className="block text-sm text-muted">{hint}</span>
              </span>
            </label>
          ))}
        </div>
        <div className="flex flex-wrap justify-end gap-2">
          <Button onClick={onDiscard}>Choose another file</Button>
          <Button variant="primary" disabled={review.rereading} onClick={() => onSave(mode)}>
            Add the version
          </Button>
        </div>
      </CardBody>
    </Card>
  );
}
